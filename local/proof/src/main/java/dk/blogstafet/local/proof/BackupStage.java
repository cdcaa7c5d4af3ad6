package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.backup.BackupRun;
import java.io.IOException;
import java.nio.file.Files;

/// A site that is put aside and made again.
final class BackupStage implements SoakStage {
  @Override
  public String name() {
    return "backup";
  }

  @Override
  public String claim() {
    return "A site that is made again from its export, or from the rows of its table, has the same"
        + " pages byte for byte, and the same posts withdrawn.";
  }

  @Override
  public String leftOpen() {
    return "Point-in-time recovery is AWS's; rows are copied one by one in its place. Readers of"
               + " the newsletter are in another table, which isn't compared here.";
  }

  @Override
  public String options(SoakOptions options) {
    return "";
  }

  @Override
  public StageResult prove(SoakOptions options) throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(options.folder()), "backup");
    var result = BackupRun.run(options.root(), folder);
    return new StageResultBuilder()
        .count("relays", result.relays())
        .count("pages compared, after each of the two", result.pages())
        .count("rows copied from table to table", result.rows())
        .with(result.failures());
  }
}
