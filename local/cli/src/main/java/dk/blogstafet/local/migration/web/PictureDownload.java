package dk.blogstafet.local.migration.web;

import dk.blogstafet.local.i18n.CommandMessages;
import dk.blogstafet.local.migration.content.BrokenExportException;
import dk.blogstafet.local.text.TerminalText;
import dk.blogstafet.page.renewal.RetryPause;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.validation.WebLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Downloads the pictures of an imported site into the folder `billeder` beside its manuscripts, so
/// that they outlive the site, and adds what became of each to the report. Texts link to the
/// pictures where they are; pictures of other hosts are left there. Those in the folder are kept.
public final class PictureDownload {
  /// The name of the folder.
  public static final String FOLDER = "billeder";

  /// The maximum size of a picture in megabytes.
  private static final int SIZE = 15;

  private static final Pattern NAME = Pattern.compile("[^/]*\\.(?i:jpe?g|png|gif|webp|avif|svg)$");

  private final Path folder;
  private final CommandMessages messages;
  private final RetryPause pause;

  /// @param folder of the manuscripts and their report
  public PictureDownload(Path folder, CommandMessages messages, RetryPause pause) {
    this.folder = folder;
    this.messages = messages;
    this.pause = pause;
  }

  /// Downloads pictures.
  ///
  /// @param pictures their addresses
  /// @param site the addresses of the site's posts
  /// @param report to which a line for each picture is added
  /// @throws IOException if a file can't be written
  public void run(List<String> pictures, List<String> site, Path report) throws IOException {
    var hosts = new TreeSet<String>();
    site.forEach(it -> WebLink.parse(it).map(WebDownload::host).ifPresent(hosts::add));
    var lines = new StringBuilder("\n## " + messages.text("migration.report.pictures") + "\n\n");
    try (var download = new WebDownload(pause)) {
      for (var picture : new TreeSet<>(pictures)) {
        var outcome = outcome(download, picture, hosts);
        lines.append("- ").append(TerminalText.visible(picture + ": " + outcome)).append('\n');
      }
    }
    Files.writeString(report, lines, StandardOpenOption.APPEND);
  }

  private String outcome(WebDownload download, String picture, Set<String> hosts)
      throws IOException {
    var address = WebLink.parse(picture).filter(it -> hosts.contains(WebDownload.host(it)));
    if (address.isEmpty()) {
      return messages.text("migration.picture.elsewhere");
    }
    var file = folder.resolve(FOLDER).resolve(name(address.get()));
    if (!Files.exists(file)) {
      var failure = save(download, address.get(), file);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return FOLDER + "/" + file.getFileName();
  }

  /// Returns why a picture could not be saved.
  private Optional<String> save(WebDownload download, URI address, Path file) throws IOException {
    byte[] content;
    try {
      content = download.get(address, SIZE);
    } catch (BrokenExportException refused) {
      return Optional.of(refused.sentence(messages));
    } catch (IOException unreachable) {
      return Optional.of(messages.text("migration.web.unreachable", address));
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return Optional.empty();
  }

  /// Two pictures of different folders may have one name.
  private static String name(URI address) {
    var path = String.valueOf(address.getPath());
    var name = NAME.matcher(path);
    var last = name.find() ? name.group().replaceAll("[^\\w.-]", "-") : "billede";
    return Sha256.hex(address.toString()).substring(0, 8) + "-" + last;
  }
}
