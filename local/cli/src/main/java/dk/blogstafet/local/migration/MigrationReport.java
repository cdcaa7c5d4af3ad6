package dk.blogstafet.local.migration;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.ForeignAddress;
import java.time.LocalDate;
import java.util.List;

/// What happened to everything that an export contains.
///
/// @param source the export's name
/// @param format its name on the command line
record MigrationReport(
    String source, String format, ExportSummary summary, List<TakenPost> taken, LeftGroups left) {
  /// @throws IllegalStateException if something that was found is neither taken nor left
  MigrationReport {
    taken = List.copyOf(taken);
    if (summary.found() != taken.size() + left.count()) {
      throw new IllegalStateException(
          "Found %d, taken %d, left %d".formatted(summary.found(), taken.size(), left.count()));
    }
  }

  /// Returns the addresses of pictures; a loss has the description behind the address.
  List<String> pictures() {
    return taken.stream()
        .flatMap(it -> it.losses().stream())
        .filter(it -> it.kind() == LossKind.PICTURE || it.kind() == LossKind.ATTACHMENT)
        .map(it -> it.detail().replaceFirst(" .*", ""))
        .filter(ForeignAddress::isWeb)
        .distinct()
        .toList();
  }

  /// A post that became a manuscript.
  ///
  /// @param file its name
  /// @param losses with their lines in the file
  record TakenPost(
      String file,
      LocalDate date,
      String title,
      String category,
      List<String> addresses,
      List<ImportLoss> losses) {
    TakenPost {
      addresses = List.copyOf(addresses);
      losses = List.copyOf(losses);
    }
  }
}
