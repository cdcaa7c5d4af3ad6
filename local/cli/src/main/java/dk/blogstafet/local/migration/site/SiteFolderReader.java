package dk.blogstafet.local.migration.site;

import dk.blogstafet.conversion.ForeignTexts;
import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.conversion.html.HtmlConverter;
import dk.blogstafet.local.manuscript.ManuscriptFiles;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.migration.content.ExportSummary;
import dk.blogstafet.local.migration.content.FieldTally;
import dk.blogstafet.local.migration.content.ForeignAddress;
import dk.blogstafet.local.migration.content.ForeignPost;
import dk.blogstafet.local.migration.content.FoundItem;
import dk.blogstafet.local.migration.content.FoundItem.LeftItem;
import dk.blogstafet.local.migration.content.LeftReason;
import dk.blogstafet.relay.ForeignDates;
import dk.blogstafet.words.LocalizedMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Reads the folder of a site of Hugo, Jekyll, Eleventy or Zola: each file with fields and a date
/// is a post.
public final class SiteFolderReader {
  private static final String[] DATES = {"date", "pubDate", "publishDate", "datePublished"};

  private final Path folder;
  private final SiteSettings settings;
  private final LocalizedMessages words;
  private final Consumer<FoundItem> items;
  private final FieldTally unknown = new FieldTally();
  private int found;

  private SiteFolderReader(
      Path folder, SiteSettings siteSettings, LocalizedMessages words, Consumer<FoundItem> items) {
    this.folder = folder;
    this.settings = siteSettings;
    this.words = words;
    this.items = items;
  }

  /// Returns whether a folder is such a site, and not one of manuscripts.
  ///
  /// @throws IOException if it can't be read
  public static boolean isSite(Path folder) throws IOException {
    if (Files.exists(folder.resolve(ManuscriptFiles.RELAY_FILE))
        || Files.exists(folder.resolve(ManuscriptFiles.REPORT_FILE))) {
      return false;
    }
    return SiteSettings.areIn(folder) || Files.isDirectory(folder.resolve("_posts"));
  }

  /// Reads a folder.
  ///
  /// @throws IOException if it can't be read
  /// @throws BrokenExportException if it has too many files
  public static ExportSummary read(Path folder, LocalizedMessages words, Consumer<FoundItem> items)
      throws IOException, BrokenExportException {
    var settings = SiteSettings.of(folder);
    var reader = new SiteFolderReader(folder, settings, words, items);
    for (var file : SiteFiles.in(folder)) {
      reader.read(file);
    }
    return new ExportSummary(
        settings.title(), settings.description(), reader.found, reader.unknown.counts());
  }

  private void read(Path file) throws IOException {
    var path = folder.relativize(file).toString().replace('\\', '/');
    var text = SiteText.read(file);
    var document = text.flatMap(SiteDocument::of);
    if (SiteFiles.isHtml(path) && document.isEmpty() && !path.contains("_posts")) {
      return; // A page or a part of one, not written by the program.
    }
    found++;
    var isRead = SiteFiles.isHtml(path) || SiteFiles.isMarkdown(path);
    if (document.isPresent() && isRead) {
      items.accept(item(new SitePlace(path), document.get()));
    } else if (!isRead || (text.isPresent() && !SiteDocument.hasFields(text.get()))) {
      items.accept(new LeftItem(path, LeftReason.NO_POST, path.replaceFirst(".*\\.", ".")));
    } else {
      var reason = words.text("conversion.matter");
      items.accept(new LeftItem(path, LeftReason.INVALID, reason));
    }
  }

  private FoundItem item(SitePlace place, SiteDocument document) {
    var fields = new SiteFields(document.fields());
    var date =
        fields
            .text(DATES)
            .flatMap(ForeignDates::of)
            .or(() -> place.date().flatMap(ForeignDates::of));
    var name = fields.text("title").orElse(place.path()) + " (" + place.path() + ")";
    var isUnwritten = fields.text("permalink").equals(Optional.of("false"));
    if (place.isDraft()
        || isUnwritten
        || fields.is("draft", false)
        || !fields.is("published", true)) {
      return new LeftItem(name, LeftReason.NOT_PUBLISHED, "draft");
    }
    if (place.isSection() || isPage(fields) || (date.isEmpty() && fields.text(DATES).isEmpty())) {
      return new LeftItem(name, LeftReason.PAGE, "");
    }
    document
        .fields()
        .fieldNames()
        .forEachRemaining(it -> {
          if (!SiteFields.KNOWN.contains(it)) {
            unknown.count(it);
          }
        });
    return new FoundItem.FoundPost(post(place, document, fields, date));
  }

  private static boolean isPage(SiteFields fields) {
    return Stream.of("layout", "type").anyMatch(it -> fields.text(it).equals(Optional.of("page")));
  }

  private ForeignPost post(
      SitePlace place, SiteDocument document, SiteFields fields, Optional<LocalDate> date) {
    var addresses = addresses(place, fields, date);
    var address = addresses.stream().findFirst().orElse(settings.home());
    var body =
        SiteFiles.isHtml(place.path())
            ? HtmlConverter.convert(document.body(), address, words)
            : SiteMarkdown.convert(document.body(), address, words);
    var pictures = SitePicture.of(document);
    var lead = SitePicture.lead(pictures, folder.resolve(place.path()), settings.home(), address);
    var text = lead.map(it -> it.above(body, address, words)).orElse(body);
    return new ForeignPost(
        fields.text("title").or(place::title).orElse(""),
        date,
        ForeignAddress.slug(fields.text("slug").orElse(place.slug())),
        fields.categories(),
        fields.tags(),
        ForeignTexts.teaser(fields.text("description", "summary", "excerpt").orElse("")),
        fields.authors(),
        text,
        Optional.empty(),
        addresses,
        pictures.stream()
            .skip(lead.isPresent() ? 1 : 0)
            .map(it -> new ImportLoss(LossKind.ATTACHMENT, it.address()))
            .toList());
  }

  private List<String> addresses(SitePlace place, SiteFields fields, Optional<LocalDate> date) {
    var addresses = new ArrayList<String>();
    var named = fields.text("url", "permalink").filter(it -> it.startsWith("/"));
    if (named.isPresent()) {
      addresses.add(settings.home() + named.get());
    } else if (settings.isOrdinary()) {
      addresses.add(settings.home() + place.address(fields.text("slug"), date));
    }
    var own = addresses.stream().findFirst().orElse("/");
    fields.aliases().stream()
        .map(it -> ForeignAddress.alias(it, settings.home(), own))
        .forEach(addresses::add);
    return addresses.stream().distinct().toList();
  }
}
