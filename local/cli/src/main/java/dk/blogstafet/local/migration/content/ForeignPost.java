package dk.blogstafet.local.migration.content;

import dk.blogstafet.conversion.ForeignText;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A published post of another program, as its export has it.
///
/// @param title may be empty
/// @param date in Denmark
/// @param slug its name in the old address, if that can be a name here
/// @param categories the most important one first
/// @param teaser without markup; may be empty
/// @param authors their names
/// @param link the address of a text elsewhere, for a post that has none of its own
/// @param addresses where the post was until now, the best known first
/// @param losses in addition to those of the text
public record ForeignPost(
    String title,
    Optional<LocalDate> date,
    Optional<String> slug,
    List<String> categories,
    List<String> tags,
    String teaser,
    List<String> authors,
    ForeignText text,
    Optional<String> link,
    List<String> addresses,
    List<ImportLoss> losses) {
  public ForeignPost {
    categories = List.copyOf(categories);
    tags = List.copyOf(tags);
    authors = List.copyOf(authors);
    addresses = List.copyOf(addresses);
    losses = List.copyOf(losses);
  }

  /// Returns the post with only those addresses that can be redirected, each once, up to the limit;
  /// the others become losses.
  public ForeignPost redirected() {
    var kept = new LinkedHashMap<FormerAddress, String>();
    var more = new ArrayList<>(losses);
    for (var address : addresses) {
      var former = FormerAddress.of(address);
      if (former.isPresent() && kept.containsKey(former.get())) {
        continue;
      }
      if (former.isEmpty() || kept.size() == Post.OLD_ADDRESSES) {
        more.add(new ImportLoss(LossKind.ADDRESS, address));
      } else {
        kept.put(former.get(), address);
      }
    }
    return new ForeignPost(
        title,
        date,
        slug,
        categories,
        tags,
        teaser,
        authors,
        text,
        link,
        List.copyOf(kept.values()),
        more);
  }
}
