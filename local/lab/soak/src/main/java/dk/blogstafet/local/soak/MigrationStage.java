package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.migration.LargeExportRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;

/// Imports exports that are larger than the memory.
final class MigrationStage implements SoakStage {
  private static final long BYTES = 300L << 20;

  @Override
  public String name() {
    return "migration";
  }

  @Override
  public String claim() {
    return "Exports of 300 MB in WordPress's and Ghost's formats, RSS, Atom and JSON Feed are read"
        + " within 256 MB of heap, and every item is taken or left.";
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
    var parent = Files.createDirectories(options.folder());
    var failures = new ArrayList<String>();
    var bytes = 0L;
    var items = 0;
    for (var format : LargeExportRun.FORMATS) {
      var folder = Files.createTempDirectory(parent, "migration");
      var result = LargeExportRun.run(folder, format, BYTES);
      bytes += result.bytes();
      items += result.items();
      failures.addAll(result.failures());
    }
    return new StageResultBuilder()
        .count("megabytes", bytes >> 20)
        .count("items", items)
        .with(failures);
  }
}
