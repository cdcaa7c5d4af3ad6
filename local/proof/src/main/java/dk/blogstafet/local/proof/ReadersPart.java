package dk.blogstafet.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import dk.blogstafet.local.proof.readers.MissingTool;
import dk.blogstafet.local.proof.readers.Readers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Pages and mails as readers meet them.
final class ReadersPart implements Part {
  @Override
  public String name() {
    return "readers";
  }

  @Override
  public String claim() {
    return "Every kind of page and mail, in both languages, at 320, 768 and 1280 px, light and dark:"
        + " nothing for axe, pa11y, the Nu validator and html-validate to find, no sideways scroll,"
        + " everything by keyboard and without JavaScript, nothing kept or fetched from elsewhere;"
        + " links, feeds, JSON-LD and sitemap are right; Lighthouse gives 100 four times, and the"
        + " largest paint comes within 1.08 of what the page's words take without any style, and"
        + " within 1.1 of an empty page's.";
  }

  @Override
  public String leftOpen() {
    return "Chromium is the only browser, and no one with a screen reader has tried it. What tools can't"
        + " see, such as whether a link's words make sense, they don't find. The keyboard is walked"
        + " at 320 px in the light and at 1280 px in the dark. For the largest paint, 1.03 of an empty"
        + " page's was aimed at: the words alone take more where a page has many.";
  }

  @Override
  public String options(Scale scale) {
    return "--lighthouse " + scale.lighthouse();
  }

  @Override
  public Findings prove(Scale scale) throws IOException, InterruptedException {
    var work = Files.createTempDirectory(Files.createDirectories(scale.folder()), "readers");
    try {
      var told = Readers.read(scale.root(), work, scale.lighthouse());
      var pictures = scale.root().relativize(work.resolve("pictures"));
      return findings(told, new Facts().tell("pictures of each look", pictures));
    } catch (MissingTool missing) {
      return new Facts().with(List.of(String.valueOf(missing.getMessage())));
    }
  }

  private static Findings findings(JsonNode told, Facts facts) {
    told.get("tried").properties().forEach(it -> facts.tell(it.getKey(), it.getValue().asText()));
    var failures = new ArrayList<String>();
    told.get("failures").forEach(it -> failures.add(it.asText()));
    return facts.with(failures);
  }
}
