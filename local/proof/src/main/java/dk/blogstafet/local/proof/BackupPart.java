package dk.blogstafet.local.proof;

import dk.blogstafet.local.proof.backup.Backup;
import java.io.IOException;
import java.nio.file.Files;

/// A site that is put aside and made again.
final class BackupPart implements Part {
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
    return "Point-in-time recovery is AWS's; rows are copied one by one in its place. Readers of the"
        + " newsletter are in another table, which isn't compared here.";
  }

  @Override
  public String options(Scale scale) {
    return "";
  }

  @Override
  public Findings prove(Scale scale) throws IOException {
    var folder = Files.createTempDirectory(Files.createDirectories(scale.folder()), "backup");
    var outcome = Backup.run(scale.root(), folder);
    return new Facts()
        .count("relays", outcome.relays())
        .count("pages compared, after each of the two", outcome.pages())
        .count("rows copied from table to table", outcome.rows())
        .with(outcome.failures());
  }
}
