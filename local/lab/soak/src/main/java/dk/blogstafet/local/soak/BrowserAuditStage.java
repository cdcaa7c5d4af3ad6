package dk.blogstafet.local.soak;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.soak.readers.BrowserAudit;
import dk.blogstafet.local.soak.readers.MissingToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Audits pages and mails in a browser.
final class BrowserAuditStage implements SoakStage {
  @Override
  public String name() {
    return "readers";
  }

  @Override
  public String claim() {
    return "Every kind of page and mail, in both languages, at 320, 768 and 1280 px,"
        + " light and dark: no findings by axe, pa11y, the Nu validator and"
        + " html-validate, no horizontal scrolling, everything works by keyboard and"
        + " without JavaScript, nothing is stored in the browser or fetched from other"
        + " sites; links, feeds, JSON-LD and sitemap are valid; Lighthouse scores 100"
        + " four times, and the largest contentful paint is within 1.08 of the same page"
        + " without styles, and within 1.1 of an empty page.";
  }

  @Override
  public String limitations() {
    return "Chromium is the only browser, and the pages were not tested with a screen"
        + " reader. Tools can't judge everything, such as whether a link's text makes"
        + " sense. The keyboard is tested at 320 px in light mode and at 1280 px in dark"
        + " mode. The original goal for the largest contentful paint was 1.03 of an empty"
        + " page: the text alone takes longer on a long page.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--lighthouse " + options.lighthouse();
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException, InterruptedException {
    var work = Files.createTempDirectory(Files.createDirectories(options.folder()), "readers");
    try {
      var told = BrowserAudit.read(options.root(), work, options.lighthouse());
      var pictures = options.root().relativize(work.resolve("pictures"));
      return findings(told, new StageResultBuilder().add("screenshots", pictures));
    } catch (MissingToolException missing) {
      return new StageResultBuilder().with(List.of(String.valueOf(missing.getMessage())));
    }
  }

  private static StageResult findings(JsonNode told, StageResultBuilder builder) {
    told.get("tried").properties().forEach(it -> builder.add(it.getKey(), it.getValue().asText()));
    var failures = new ArrayList<String>();
    told.get("failures").forEach(it -> failures.add(it.asText()));
    return builder.with(failures);
  }
}
