package dk.blogstafet.local.archive;

import dk.blogstafet.page.PageUrls;
import dk.blogstafet.relay.PictureName;
import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.words.LocalizedMessages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A relay with all its posts.
///
/// @param home the site's address
/// @param posts the published ones, oldest first
record ExportedRelay(Relay relay, URI home, List<Post> posts, List<ArchivedWithdrawal> taken) {
  ExportedRelay {
    posts = List.copyOf(posts);
    taken = List.copyOf(taken);
  }

  /// Returns the address of a post's page.
  String address(Post whole) {
    return home.resolve(PageUrls.post(relay.id(), whole.id())).toString();
  }

  /// Returns the pictures above and in the texts of the posts that a format holds: the published
  /// ones, and in manuscripts the withdrawn ones too.
  Set<PictureName> pictures(ExportFormat format) {
    var withdrawn =
        switch (format) {
          case MANUSCRIPTS -> taken.stream().map(ArchivedWithdrawal::whole);
          case WXR, HUGO -> Stream.<Post>empty();
        };
    return Stream.concat(posts.stream(), withdrawn)
        .flatMap(it -> it.pictures().stream())
        .collect(Collectors.toSet());
  }

  /// Returns everything that readers see as a post's text, for a program that has no correction
  /// notes and no posts that are links.
  PostBody.MarkdownText text(Post whole) {
    var parts = new ArrayList<String>();
    switch (whole.body()) {
      case PostBody.MarkdownText(var markdown) -> parts.add(markdown);
      case PostBody.ExternalLink(var link) -> parts.add("<" + link + ">");
      case PostBody.None() -> {}
    }
    var words = LocalizedMessages.in(relay.language());
    for (var correction : whole.corrections()) {
      var kind = words.text("correction." + correction.kind().tag());
      var date = words.fullDate(correction.date());
      parts.add("**" + kind + "** " + date + ": " + escaped(correction.sentence()));
    }
    return new PostBody.MarkdownText(String.join("\n\n", parts));
  }

  /// Escapes all punctuation of ASCII, which CommonMark allows (section 2.4).
  private static String escaped(String sentence) {
    return sentence.replaceAll("[!-/:-@\\[-`{-~]", "\\\\$0");
  }
}
