package dk.blogstafet.local.front;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// What the CDN does to every answer on its way out: headers that keep browsers from doing what a
/// page of ours never asks for, and compression.
final class Finish {
  private static final Pattern TEXT =
      Pattern.compile("(text/|image/svg|application/(.*\\+)?(json|xml)).*");
  private static final Pattern GZIP =
      Pattern.compile("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  private static final int WORTH_IT = 1_000;

  /// Pages are complete in themselves: a style in the page, drawings of our own, forms to
  /// ourselves, and nothing else. No script runs that could connect; but tools that judge a page
  /// from within read `robots.txt`.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
          + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Finish() {}

  static Answer of(Ask ask, Answer answer) {
    return secured(compressed(ask, answer));
  }

  private static Answer secured(Answer answer) {
    return answer
        .orWith("content-security-policy", POLICY)
        .orWith("x-content-type-options", "nosniff")
        .orWith("referrer-policy", "strict-origin-when-cross-origin")
        .orWith("cross-origin-opener-policy", "same-origin");
  }

  private static Answer compressed(Ask ask, Answer answer) {
    var type = answer.header("content-type").orElse("");
    if (answer.header("content-encoding").isPresent() || !TEXT.matcher(type).matches()) {
      return answer;
    }
    var varied = answer.with("vary", vary(answer));
    var wanted = GZIP.matcher(ask.header("accept-encoding").orElse("")).matches();
    return wanted && answer.body().length >= WORTH_IT ? gzipped(varied) : varied;
  }

  private static String vary(Answer answer) {
    return answer.header("vary").map(names -> names + ", ").orElse("") + "accept-encoding";
  }

  /// As CloudFront does, the tag becomes a weak one: other bytes, the same content.
  private static Answer gzipped(Answer answer) {
    var weak =
        answer
            .header("etag")
            .filter(tag -> !tag.startsWith("W/"))
            .map(tag -> answer.with("etag", "W/" + tag))
            .orElse(answer);
    return weak.withBody(gzip(answer.body())).with("content-encoding", "gzip");
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream(bytes.length / 2);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("Writing to memory", impossible);
    }
    return packed.toByteArray();
  }
}
