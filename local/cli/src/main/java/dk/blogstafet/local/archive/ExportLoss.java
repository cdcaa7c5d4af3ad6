package dk.blogstafet.local.archive;

import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// Something that another program's export of a relay has in another form, or not at all.
///
/// @param count how often
public record ExportLoss(ExportLossKind kind, int count) {
  /// What is lost or changes its form.
  public enum ExportLossKind {
    /// Withdrawn posts, left out.
    WITHDRAWN,
    /// Correction notes, at the end of their texts.
    CORRECTIONS,
    /// Links in the place of texts, as texts that are a link.
    LINKS,
    /// Authors beyond a post's first, left out.
    AUTHORS,
    /// Authors' titles, workplaces, roles, biographies, links and portraits, left out.
    AUTHOR_DETAILS,
    /// Reasons for handing the baton over, left out.
    REASONS,
    /// Posts with pictures, which are in their texts, at their addresses here.
    PICTURES,
    /// The introductory article, left out.
    ARTICLE,
    /// Old addresses, left out.
    OLD_ADDRESSES,
    /// Numbers of legs and versions of posts, left out.
    LEGS;

    /// Returns the key of its message, whose blank is the count.
    public String key() {
      return "export.loss." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Returns everything that a format can't hold as it is.
  static List<ExportLoss> of(ExportedRelay whole, ExportFormat format) {
    var all =
        switch (format) {
          case MANUSCRIPTS -> List.<ExportLoss>of();
          case WXR ->
              List.of(
                  withdrawn(whole),
                  corrections(whole),
                  links(whole),
                  sum(whole, ExportLossKind.AUTHORS, it -> Math.max(0, authors(it).size() - 1)),
                  sum(whole, ExportLossKind.AUTHOR_DETAILS, ExportLoss::detailed),
                  sum(whole, ExportLossKind.REASONS, it -> because(it).isEmpty() ? 0 : 1),
                  sum(whole, ExportLossKind.PICTURES, ExportLoss::illustrated),
                  new ExportLoss(
                      ExportLossKind.ARTICLE,
                      (int)
                          whole.relay().article().map(IntroductoryArticle::text).stream().count()),
                  sum(whole, ExportLossKind.OLD_ADDRESSES, it -> it.oldAddresses().size()),
                  sum(whole, ExportLossKind.LEGS, _ -> 1));
          case HUGO ->
              List.of(
                  withdrawn(whole),
                  corrections(whole),
                  links(whole),
                  sum(whole, ExportLossKind.OLD_ADDRESSES, ExportLoss::numbered));
        };
    return all.stream().filter(it -> it.count > 0).toList();
  }

  private static ExportLoss withdrawn(ExportedRelay whole) {
    return new ExportLoss(ExportLossKind.WITHDRAWN, whole.taken().size());
  }

  private static ExportLoss corrections(ExportedRelay whole) {
    return sum(whole, ExportLossKind.CORRECTIONS, it -> it.corrections().size());
  }

  private static ExportLoss links(ExportedRelay whole) {
    return sum(
        whole, ExportLossKind.LINKS, it -> it.body() instanceof PostBody.ExternalLink ? 1 : 0);
  }

  private static ExportLoss sum(
      ExportedRelay whole, ExportLossKind kind, ToIntFunction<Post> count) {
    return new ExportLoss(kind, whole.posts().stream().mapToInt(count).sum());
  }

  private static List<Author> authors(Post whole) {
    return whole.post().metadata().authors();
  }

  private static String because(Post whole) {
    return whole.post().metadata().because();
  }

  /// Portraits are details of authors.
  private static int illustrated(Post whole) {
    var portraits = authors(whole).stream().flatMap(it -> it.portrait().stream()).toList();
    return portraits.containsAll(whole.pictures()) ? 0 : 1;
  }

  private static int detailed(Post whole) {
    return (int) authors(whole).stream().filter(ExportLoss::isDetailed).count();
  }

  private static boolean isDetailed(Author author) {
    return !(author.title() + author.workplace()).isEmpty()
        || author.role().isPresent()
        || author.hasProfile();
  }

  private static int numbered(Post whole) {
    return (int) whole.oldAddresses().stream().filter(FormerAddress::hasNumbers).count();
  }
}
