package kb.page.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** uPlot (MIT), which draws the plots: served by this server itself, its version the build's. */
public final class PlotLibrary {

  /** Where its files are served. */
  public static final String ADDRESS = "/webjars/uplot/" + version() + "/dist";

  private PlotLibrary() {}

  private static String version() {
    String file = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(PlotLibrary.class.getResourceAsStream(file), file)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return Objects.requireNonNull(properties.getProperty("version"), file);
  }
}
