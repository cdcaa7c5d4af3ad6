package dk.blogstafet.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.proof.readers.BrowserAudit;
import dk.blogstafet.local.proof.readers.MissingToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Pages and mails as readers meet them.
final class BrowserAuditStage implements SoakStage {
  @Override
  public String name() {
    return "readers";
  }

  @Override
  public String claim() {
    return "Every kind of page and mail, in both languages, at 320, 768 and 1280 px, light and"
               + " dark: nothing for axe, pa11y, the Nu validator and html-validate to find, no"
               + " sideways scroll, everything by keyboard and without JavaScript, nothing kept or"
               + " fetched from elsewhere; links, feeds, JSON-LD and sitemap are right; Lighthouse"
               + " gives 100 four times, and the largest paint comes within 1.08 of what the page's"
               + " words take without any style, and within 1.1 of an empty page's.";
  }

  @Override
  public String leftOpen() {
    return "Chromium is the only browser, and no one with a screen reader has tried it. What tools"
               + " can't see, such as whether a link's words make sense, they don't find. The"
               + " keyboard is walked at 320 px in the light and at 1280 px in the dark. For the"
               + " largest paint, 1.03 of an empty page's was aimed at: the words alone take more"
               + " where a page has many.";
  }

  @Override
  public String options(SoakOptions options) {
    return "--lighthouse " + options.lighthouse();
  }

  @Override
  public StageResult prove(SoakOptions options) throws IOException, InterruptedException {
    var work = Files.createTempDirectory(Files.createDirectories(options.folder()), "readers");
    try {
      var told = BrowserAudit.read(options.root(), work, options.lighthouse());
      var pictures = options.root().relativize(work.resolve("pictures"));
      return findings(told, new StageResultBuilder().tell("pictures of each look", pictures));
    } catch (MissingToolException missing) {
      return new StageResultBuilder().with(List.of(String.valueOf(missing.getMessage())));
    }
  }

  private static StageResult findings(JsonNode told, StageResultBuilder builder) {
    told.get("tried").properties().forEach(it -> builder.tell(it.getKey(), it.getValue().asText()));
    var failures = new ArrayList<String>();
    told.get("failures").forEach(it -> failures.add(it.asText()));
    return builder.with(failures);
  }
}
