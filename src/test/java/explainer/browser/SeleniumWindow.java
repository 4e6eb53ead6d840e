package explainer.browser;

import java.net.URI;

import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A window that Selenium drives. */
abstract class SeleniumWindow<D extends RemoteWebDriver> implements Window {

    private final D driver;

    SeleniumWindow(D driver) {
        this.driver = driver;
    }

    D driver() {
        return driver;
    }

    @Override
    public void load(URI address) {
        // Where only the part after # differs, a browser would stay on the page as it is.
        driver.get("about:blank");
        driver.get(address.toString());
    }

    @Override
    public Object run(String script, Object... arguments) {
        try {
            return driver.executeScript(script, arguments);
        } catch (JavascriptException e) {
            // Without the script itself, which Selenium repeats.
            throw new JavascriptException(e.getRawMessage().lines().findFirst().orElse(""), e.getCause());
        }
    }

    @Override
    public boolean click(String script, Object... arguments) {
        WebElement element = (WebElement) driver.executeScript(script, arguments);
        if (element != null) {
            element.click();
        }
        return element != null;
    }

    @Override
    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    @Override
    public void back() {
        driver.navigate().back();
    }

    @Override
    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    @Override
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
