package dk.blogstafet.page.site;

import dk.blogstafet.page.ClasspathResources;
import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.rendering.RenderedPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The desk's static files. Scripts and styles have a path with the hash of all of them, so that a
/// browser never mixes two versions.
public final class DeskFiles {
  /// The start of the path of scripts, which the desk's content policy allows.
  public static final String SCRIPTS = PageUrls.DESK + "v/";

  /// Files below the versioned path.
  static final List<String> NAMES =
      List.of(
          "admission.js",
          "api.js",
          "audit-log.js",
          "author.js",
          "browser.js",
          "categories.js",
          "danish-access.js",
          "danish-pictures.js",
          "danish-readers.js",
          "danish-replies.js",
          "danish-work.js",
          "danish.js",
          "describe.js",
          "desk.css",
          "device.js",
          "devices.js",
          "dom.js",
          "draft.js",
          "editors.js",
          "english-access.js",
          "english-pictures.js",
          "english-readers.js",
          "english-replies.js",
          "english-work.js",
          "english.js",
          "form.js",
          "icon.svg",
          "inviting.js",
          "lists.js",
          "main.js",
          "newsletter.js",
          "own-devices.js",
          "passkey.js",
          "paste.js",
          "phrase.js",
          "picture-chooser.js",
          "picture-file.js",
          "picture-text.js",
          "picture.js",
          "post.js",
          "preview.js",
          "qr.js",
          "readers.js",
          "relay.js",
          "replies.js",
          "reply-list.js",
          "review.js",
          "signing.js",
          "today.js",
          "turns.js",
          "words.js");

  private static final int LENGTH = 16;

  private DeskFiles() {}

  /// Returns all files. The page comes last, when what it links to is there.
  public static List<RenderedPage> all() {
    var version = version();
    var shell = read("index.html").replace("VERSION", version);
    return Stream.concat(
            NAMES.stream()
                .map(name -> file(SCRIPTS + version + "/" + name, type(name), read(name))),
            Stream.of(file(PageUrls.DESK, "text/html", shell)))
        .toList();
  }

  private static String version() {
    var all = new StringBuilder();
    NAMES.forEach(name -> all.append(name).append('\n').append(read(name)));
    return Sha256.hex(all.toString()).substring(0, LENGTH);
  }

  private static String type(String name) {
    var end = name.substring(name.lastIndexOf('.') + 1);
    return switch (end) {
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      default -> "text/javascript";
    };
  }

  private static RenderedPage file(String address, String type, String text) {
    return new RenderedPage(
        PageUrls.key(address), type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String name) {
    var text = ClasspathResources.read("desk/" + name);
    return name.endsWith(".js") || name.endsWith(".css") ? lean(text) : text;
  }

  /// Leaves out comments, which have lines of their own, and indentation: browsers need neither.
  static String lean(String text) {
    var lean = new StringBuilder();
    var isComment = false;
    for (var line : text.lines().map(String::strip).toList()) {
      isComment |= line.startsWith("/*");
      if (!isComment && !line.startsWith("//") && !line.isEmpty()) {
        lean.append(line).append('\n');
      }
      isComment &= !line.endsWith("*/");
    }
    return lean.toString();
  }
}
