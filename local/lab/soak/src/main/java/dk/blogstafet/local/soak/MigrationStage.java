package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.migration.LargeExportRun;
import java.io.IOException;
import java.nio.file.Files;

/// Imports an export that is larger than the memory.
final class MigrationStage implements SoakStage {
  @Override
  public String name() {
    return "migration";
  }

  @Override
  public String claim() {
    return "An export of 300 MB is read within 256 MB of heap, and every item is taken or left.";
  }

  @Override
  public String limitations() {
    return "Manuscripts and report are written; publishing them, which reads them all, is not part"
        + " of this stage.";
  }

  @Override
  public String options(SoakOptions options) {
    return "";
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException, InterruptedException {
    var folder = Files.createTempDirectory(Files.createDirectories(options.folder()), "migration");
    var result = LargeExportRun.run(folder);
    return new StageResultBuilder()
        .count("megabytes", result.bytes() >> 20)
        .count("items", result.items())
        .with(result.failures());
  }
}
