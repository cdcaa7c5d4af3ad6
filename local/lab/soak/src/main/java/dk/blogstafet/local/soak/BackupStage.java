package dk.blogstafet.local.soak;

import dk.blogstafet.local.soak.backup.BackupRun;
import java.io.IOException;
import java.nio.file.Files;

/// Restores a site in two ways, and compares the result.
final class BackupStage implements SoakStage {
  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String claim() {
    return "A site that is restored from its export, or from the rows of its table, has"
        + " the same pages byte for byte, and the same withdrawn posts.";
  }

  @Override
  public String limitations() {
    return "Point-in-time recovery is a service of AWS; this stage copies rows one by one"
        + " instead. Subscribers are in another table, which is not compared here.";
  }

  @Override
  public String options(SoakOptions options) {
    return "";
  }

  @Override
  public StageResult run(SoakOptions options) throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(options.folder()), "backup");
    var result = BackupRun.run(options.root(), folder);
    return new StageResultBuilder()
        .count("relays", result.relays())
        .count("pages compared, after each restore", result.pages())
        .count("rows copied between tables", result.rows())
        .with(result.failures());
  }
}
