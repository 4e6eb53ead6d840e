package explainer.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the browsers, Chromium where they ask for no other, and a host that serves the site at its root. Each is
 * started for the first test that asks, and closed after the last. Of a test that fails it leaves a picture in
 * target/browser.
 */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace SPACE = Namespace.create(BrowserExtension.class);
    private static final Path PICTURES = Site.FOLDER.resolveSibling("browser");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Browsers.class || type == Browser.class || type == Host.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browsers browsers = browsers(context);
        Class<?> type = parameter.getParameter().getType();
        return type == Browsers.class ? browsers : type == Browser.class ? browsers.of(Engine.CHROMIUM) : browsers.host();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        Browser browser = browsers(context).last();
        if (context.getExecutionException().isPresent() && browser != null) {
            Files.createDirectories(PICTURES);
            String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName()
                    + "-" + context.getParent().map(ExtensionContext::getDisplayName).orElse("") + "-" + context.getDisplayName();
            Files.write(PICTURES.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-") + ".png"), browser.picture());
        }
    }

    private static Browsers browsers(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
    }
}
