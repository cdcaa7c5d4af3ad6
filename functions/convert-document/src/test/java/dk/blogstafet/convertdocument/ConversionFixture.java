package dk.blogstafet.convertdocument;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.convertdocument.ConversionRateLimiter.ConversionLimits;
import dk.blogstafet.gateway.BrowserRequests;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.mail.MemoryCounters;
import dk.blogstafet.newsletter.MutableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Uploads of documents with the author's form, to a function that converts two for each link,
/// three for each network and four in all per hour.
abstract class ConversionFixture {
  private static final String BOUNDARY = "x";

  final MutableClock clock = new MutableClock(Instant.parse("2026-11-18T11:06:41Z"));
  final MemoryCounters counters = new MemoryCounters(clock);
  final Map<String, String> fields = new LinkedHashMap<>();
  final Map<String, String> headers = new LinkedHashMap<>();
  String network = "192.0.2.1";
  private final ConvertDocument endpoint =
      ConvertDocument.of(
          Map.of(), new ConversionRateLimiter(counters, new ConversionLimits(2, 3, 4), clock));

  final GatewayResponse post(byte[] document) throws IOException {
    var body = new ByteArrayOutputStream();
    for (var field : fields.entrySet()) {
      write(
          body,
          "form-data; name=\"" + field.getKey() + "\"",
          field.getValue().getBytes(StandardCharsets.UTF_8));
    }
    write(body, "form-data; name=\"document\"; filename=\"a.docx\"", document);
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request = BrowserRequests.upload(TurnUrls.DOCUMENT, body.toByteArray());
    for (var header : headers.entrySet()) {
      request = BrowserRequests.with(header.getKey(), header.getValue(), request);
    }
    return endpoint.answer(BrowserRequests.from(network, request));
  }

  private static void write(ByteArrayOutputStream body, String disposition, byte[] content)
      throws IOException {
    var header = "--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n";
    body.write(header.getBytes(StandardCharsets.UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  static byte[] word(String body) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var text = "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>";
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  static String run(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, text);
  }
}
