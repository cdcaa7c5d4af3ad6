package dk.blogstafet.local.migration.document;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.ForeignAddress;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads a saved web page as one post: what Open Graph, JSON-LD and HTML itself say about it, and
/// the text of its article.
public final class HtmlPageReader {
  /// The maximum size in megabytes.
  private static final int SIZE = 20;

  /// Parts of an article that are not its text.
  private static final String AROUND =
      "nav, footer, button, [aria-hidden=true], .sharedaddy, .share";

  private final Document page;
  private final LinkedData data;

  private HtmlPageReader(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
  }

  /// Reads a file. The encoding is that of its byte order mark, the one that it names, or UTF-8.
  ///
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it is too large
  public static ExportSummary read(Path file, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    if (Files.size(file) > (long) SIZE << 20) {
      throw new BrokenExportException("migration.broken.large", file, SIZE);
    }
    try (var stream = Files.newInputStream(file)) {
      var reader = new HtmlPageReader(Jsoup.parse(stream, null, ""));
      items.accept(new FoundItem.FoundPost(reader.post(words)));
      return new ExportSummary(reader.site(), "", 1, new TreeMap<>());
    }
  }

  private ForeignPost post(LocalizedMessages words) {
    var address =
        first(List.of(attribute("link[rel=canonical]", "href"), meta("og:url")))
            .filter(ForeignAddress::isWeb)
            .orElse("");
    page.setBaseUri(address);
    var title = title();
    return new ForeignPost(
        title,
        first(
                List.of(
                    meta("article:published_time"),
                    data.text("datePublished"),
                    attribute("[itemprop=datePublished]", "content"),
                    attribute(
                        "article time[datetime], main time[datetime], time[datetime]", "datetime"),
                    meta("date"),
                    meta("dcterms.created")))
            .flatMap(ForeignDates::of),
        ForeignAddress.slugOf(address),
        first(List.of(meta("article:section"), data.text("articleSection"))).stream().toList(),
        page.select("meta[property=article:tag]").eachAttr("content"),
        ForeignTexts.teaser(
            first(List.of(meta("og:description"), data.text("description"), meta("description")))
                .orElse("")),
        authors(),
        HtmlConverter.convert(text(title), words),
        Optional.empty(),
        address.isEmpty() ? List.of() : List.of(address),
        List.of());
  }

  private String site() {
    return meta("og:site_name").map(ForeignTexts::line).orElse("");
  }

  private String title() {
    var site = site();
    var title =
        first(List.of(meta("og:title"), data.text("headline"), heading()))
            .or(() -> Optional.of(page.title()))
            .map(ForeignTexts::line)
            .orElse("");
    return !site.isEmpty() && title.endsWith(site)
        ? title.substring(0, title.length() - site.length()).replaceFirst("\\s*[-–—|:·]\\s*$", "")
        : title;
  }

  private List<String> authors() {
    var names = data.authors();
    return Stream.of(
            names.stream(),
            names.isEmpty() ? meta("author").stream() : Stream.<String>empty(),
            names.isEmpty()
                ? page.select("[rel=author]").eachText().stream()
                : Stream.<String>empty())
        .flatMap(it -> it)
        .map(ForeignTexts::line)
        .filter(it -> !it.isEmpty() && !ForeignAddress.isWeb(it))
        .distinct()
        .toList();
  }

  /// Returns the element with the article's text: the longest article, or the main part, or all.
  private Element text(String title) {
    var element =
        page.select("article").stream()
            .max(Comparator.comparingInt(it -> it.text().length()))
            .or(() -> Optional.ofNullable(page.selectFirst("main, [role=main], #content")))
            .orElse(page.body());
    element.select(AROUND).remove();
    Optional.ofNullable(element.selectFirst("h1"))
        .filter(it -> ForeignTexts.line(it.text()).equals(title))
        .ifPresent(Element::remove);
    return element;
  }

  private Optional<String> meta(String name) {
    return attribute("meta[property=" + name + "], meta[name=" + name + "]", "content");
  }

  private Optional<String> attribute(String query, String name) {
    return page.select(query).stream()
        .map(it -> it.attr(name).strip())
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  private Optional<String> heading() {
    return page.select("article h1, main h1, h1").stream()
        .map(Element::text)
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  private static Optional<String> first(List<Optional<String>> values) {
    return values.stream().flatMap(Optional::stream).findFirst();
  }
}
