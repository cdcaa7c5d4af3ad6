package dk.blogstafet.local.archive;

import dk.blogstafet.local.manuscript.YamlScalar;
import dk.blogstafet.relay.Author;
import dk.blogstafet.relay.AuthorRole;
import dk.blogstafet.relay.Correction;
import dk.blogstafet.relay.FormerAddress;
import dk.blogstafet.relay.IntroductoryArticle;
import dk.blogstafet.relay.LeadPicture;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.relay.RelayId;
import dk.blogstafet.relay.validation.Language;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Writes relays and posts as the files that `RelaySheet` and `ManuscriptReader` read. Field names
/// are in the relay's language. A post's file has a leg, so its values are read literally; a
/// relay's file is YAML.
public final class ManuscriptWriter {
  private static final String FENCE = "---\n";

  private final Language language;
  private final StringBuilder text = new StringBuilder(FENCE);

  private ManuscriptWriter(Language language) {
    this.language = language;
  }

  /// Writes a relay's file.
  public static String of(Relay relay) {
    var sheet = new ManuscriptWriter(relay.language());
    sheet.field("titel", "title", YamlScalar.of(relay.title()));
    sheet.field("slug", "slug", relay.id().slug());
    relay.feedId().ifPresent(it -> sheet.field("id", "id", it));
    sheet.fields(
        "kategorier",
        "categories",
        relay.categories().stream().map(it -> YamlScalar.of(it.name())).toList());
    relay
        .article()
        .map(IntroductoryArticle::text)
        .map(YamlScalar::of)
        .ifPresent(it -> sheet.field("artikel", "article", it));
    relay
        .article()
        .flatMap(IntroductoryArticle::link)
        .map(URI::toString)
        .ifPresent(it -> sheet.field("artikellink", "articlelink", it));
    if (relay.language() != Language.DANISH) {
      sheet.field("sprog", "language", relay.language().tag());
    }
    if (!relay.isOpen()) {
      sheet.field("åben", "open", sheet.word("nej", "no"));
    }
    return sheet.above(relay.introduction());
  }

  /// Writes a post's file.
  static String of(Post whole, Relay relay) {
    var sheet = new ManuscriptWriter(relay.language());
    var post = whole.post();
    sheet.field("titel", "title", post.title());
    sheet.field("slug", "slug", post.id().slug());
    sheet.field("dato", "date", post.date().toString());
    sheet.field("kategori", "category", post.category().name());
    sheet.field("resumé", "teaser", post.metadata().teaser());
    sheet.fields(
        "forfattere",
        "authors",
        post.metadata().authors().stream().map(it -> sheet.author(it, relay.id())).toList());
    post.metadata().picture().ifPresent(it -> sheet.picture(it, relay.id()));
    if (!post.metadata().because().isEmpty()) {
      sheet.field("fordi", "because", post.metadata().because());
    }
    sheet.field("etape", "leg", String.valueOf(post.leg().number()));
    sheet.field("udgave", "version", String.valueOf(post.version()));
    if (post.version() > 1) {
      post.published().ifPresent(it -> sheet.field("udgivet", "published", it.toString()));
    }
    sheet.field("gemt", "stored", post.stored().toString());
    sheet.fields(
        "rettelser",
        "corrections",
        whole.corrections().stream().map(ManuscriptWriter::correction).toList());
    sheet.fields(
        "tidligere-adresser",
        "old-addresses",
        whole.oldAddresses().stream().map(FormerAddress::path).toList());
    return switch (whole.body()) {
      case PostBody.MarkdownText(var markdown) -> sheet.above(markdown);
      case PostBody.ExternalLink(var link) -> {
        sheet.field("link", "link", link.toString());
        yield sheet.end();
      }
      case PostBody.None() -> sheet.end();
    };
  }

  private void picture(LeadPicture picture, RelayId relay) {
    field("billede", "picture", picture.name().path(relay));
    var alt = picture.alt().isEmpty() ? word("pynt", "decorative") : picture.alt();
    field("alt-tekst", "alt", alt);
    known("billedtekst", "caption", picture.caption());
    known("fotograf", "photographer", picture.photographer());
    known("licens", "licence", picture.licence());
  }

  private void known(String danish, String english, String value) {
    if (!value.isEmpty()) {
      field(danish, english, value);
    }
  }

  private String word(String danish, String english) {
    return switch (language) {
      case DANISH -> danish;
      case ENGLISH -> english;
    };
  }

  private void field(String danish, String english, String value) {
    text.append(word(danish, english)).append(": ").append(value).append('\n');
  }

  private void fields(String danish, String english, List<String> values) {
    if (!values.isEmpty()) {
      text.append(word(danish, english)).append(":\n");
      values.forEach(value -> text.append("  - ").append(value).append('\n'));
    }
  }

  private String above(String body) {
    return end() + "\n" + body + "\n";
  }

  private String end() {
    return text.append(FENCE).toString();
  }

  private String author(Author author, RelayId relay) {
    var parts = new ArrayList<>(List.of(author.name(), author.title(), author.workplace()));
    while (parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    author.role().map(this::side).ifPresent(parts::add);
    author.website().ifPresent(it -> parts.add("web: " + it));
    author.orcid().ifPresent(it -> parts.add("orcid: " + it));
    author.portrait().ifPresent(it -> parts.add(word("portræt: ", "portrait: ") + it.path(relay)));
    if (!author.biography().isEmpty()) {
      parts.add(word("om: ", "about: ") + author.biography());
    }
    return String.join("; ", parts);
  }

  private String side(AuthorRole role) {
    return switch (role) {
      case RESEARCHER -> word("forsker", "researcher");
      case PRACTITIONER -> word("praktiker", "practitioner");
    };
  }

  private static String correction(Correction correction) {
    return correction.kind().tag() + "; " + correction.at() + "; " + correction.sentence();
  }
}
