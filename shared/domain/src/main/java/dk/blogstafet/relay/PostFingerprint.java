package dk.blogstafet.relay;

import static java.util.stream.Collectors.joining;

import dk.blogstafet.relay.validation.TextNormalizer;
import dk.blogstafet.relay.validation.WebLink;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The SHA-256 of a version's content, in hexadecimal. Everyone with a copy can calculate it from
/// title, date, category and teaser, each author's name, title, workplace and role (`RESEARCHER`,
/// `PRACTITIONER` or nothing), the text or the link, and each correction's kind, time (as
/// `2026-02-03T04:05:06.789Z`) and sentence; all in UTF-8, each followed by a zero byte, which no
/// text can contain. An author with a biography, website, ORCID iD or portrait has one more value:
/// the first three, and the portrait's name if there is one, each after U+001F, which no text can
/// contain either. A post with a reason for the hand-over has it, after U+001F, following the
/// authors. For a post with a picture, the word `picture` comes last, then the picture's name,
/// alternative text, caption, photographer and licence.
public final class PostFingerprint {
  /// Marks values that not every post has. No text can contain it.
  private static final char MARK = '\u001F';

  private PostFingerprint() {}

  public static String of(Post whole) {
    return of(whole.post().metadata(), whole.body(), whole.corrections());
  }

  /// Returns the possible fingerprints of an uncorrected post with this content: today's, and that
  /// of decomposed letters, which earlier versions stored unchanged.
  public static Set<String> ofEveryForm(PostMetadata metadata, PostBody body) {
    var said = content(metadata, text(body), List.of(), text -> text);
    var decomposed =
        content(metadata, decomposed(text(body)), List.of(), PostFingerprint::decomposed);
    return new HashSet<>(List.of(Sha256.hex(said), Sha256.hex(decomposed)));
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /// Returns the content in normal form, which is equal for equal words in any stored form.
  static String normal(PostMetadata metadata, PostBody body) {
    var text =
        switch (body) {
          case PostBody.MarkdownText(var markdown) -> TextNormalizer.markdown(markdown);
          case PostBody.ExternalLink(var link) -> WebLink.canonical(link).toString();
          case PostBody.None() -> "";
        };
    return content(metadata, text, List.of(), TextNormalizer::line);
  }

  private static String of(PostMetadata metadata, PostBody body, List<Correction> corrections) {
    return Sha256.hex(content(metadata, text(body), corrections, text -> text));
  }

  private static String content(
      PostMetadata metadata,
      String body,
      List<Correction> corrections,
      UnaryOperator<String> form) {
    var said = new ArrayList<String>();
    add(said, form, metadata.title(), metadata.date().toString());
    said.add(metadata.category().name()); // in the relay's own form
    add(said, form, metadata.teaser());
    for (var author : metadata.authors()) {
      var side = author.role().map(Enum::name).orElse("");
      add(said, form, author.name(), author.title(), author.workplace(), side);
      if (author.hasProfile()) {
        said.add(author.profile().map(text -> MARK + form.apply(text)).collect(joining()));
      }
    }
    if (!metadata.because().isEmpty()) {
      said.add(MARK + form.apply(metadata.because()));
    }
    said.add(body);
    for (var correction : corrections) {
      add(said, form, correction.kind().tag(), correction.at().toString(), correction.sentence());
    }
    metadata
        .picture()
        .ifPresent(picture -> {
          said.add("picture");
          picture.texts().map(form).forEach(said::add);
        });
    return said.stream().map(text -> text + '\0').collect(joining());
  }

  private static String text(PostBody body) {
    return switch (body) {
      case PostBody.MarkdownText(var markdown) -> markdown;
      case PostBody.ExternalLink(var link) -> link.toString();
      case PostBody.None() -> "";
    };
  }

  private static void add(List<String> said, UnaryOperator<String> form, String... texts) {
    Stream.of(texts).map(form).forEach(said::add);
  }
}
