package explainer.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the browser and a host that serves the site at its root. Both are started for the first test that asks,
 * and closed after the last. Of a test that fails it leaves a picture in target/browser.
 */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace SPACE = Namespace.create(BrowserExtension.class);
    private static final Path PICTURES = Site.FOLDER.resolveSibling("browser");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browser.class || type == Host.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Session session = session(context);
        return parameter.getParameter().getType() == Browser.class ? session.browser : session.host;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            Files.createDirectories(PICTURES);
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName()
                    + "-" + context.getDisplayName();
            Files.write(PICTURES.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-") + ".png"),
                    session(context).browser.picture());
        }
    }

    private static Session session(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Session.class, key -> Session.start(), Session.class);
    }

    private record Session(Browser browser, Host host) implements AutoCloseable {

        static Session start() {
            try {
                return new Session(Browser.start(), Host.of(Site.FOLDER, "/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            host.close();
            browser.close();
        }
    }
}
