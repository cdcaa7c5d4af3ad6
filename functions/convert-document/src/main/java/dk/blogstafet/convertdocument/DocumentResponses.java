package dk.blogstafet.convertdocument;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.conversion.docx.DocxDocument;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.JsonWriter;
import dk.blogstafet.gateway.PrivateResponse;
import dk.blogstafet.page.turn.ConvertedDocumentPages;
import dk.blogstafet.page.turn.ConvertedDocumentPages.FormVersions;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Responds to a form with the page that a browser shows, or with what the form's script inserts.
///
/// @param words in the language of the form's page
/// @param isJson whether the script asks
record DocumentResponses(LocalizedMessages words, FormFields form, boolean isJson) {
  private static final String JSON = "application/json";

  static DocumentResponses to(GatewayRequest request, FormFields form) {
    var language =
        Stream.of(Language.values())
            .filter(it -> it.tag().equals(form.get("language")))
            .findFirst()
            .orElseGet(request::language);
    var isJson = request.fields().get("accept").filter(JSON::equals).isPresent();
    return new DocumentResponses(LocalizedMessages.in(language), form, isJson);
  }

  /// Gives the document's text, and what it lost.
  GatewayResponse converted(DocxDocument document) {
    var losses = document.sentences(words);
    var text = document.text().markdown();
    return isJson
        ? json(
            200,
            json -> {
              json.text("title", document.title());
              json.text("teaser", document.subtitle());
              json.text("text", text);
              json.texts("lost", losses);
            })
        : page(200, filled(document), words.text("document.converted"), losses);
  }

  /// Gives the form back as it was.
  GatewayResponse failed(int status, String reason, Object... blanks) {
    var notice = blanks.length == 0 ? words.text(reason) : words.text(reason, blanks);
    return isJson
        ? json(status, json -> json.text("notice", notice))
        : page(status, typed(), notice, List.of());
  }

  /// Gives the form back as it was, because there were too many documents.
  GatewayResponse crowded(Duration wait) {
    var minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
    var again =
        minutes == 1 ? words.text("crowded.minute") : words.text("crowded.minutes", minutes);
    return failed(429, "document.crowded", again)
        .with("retry-after", Long.toString(Math.max(1, wait.toSeconds())));
  }

  private GatewayResponse page(
      int status, DraftContent filled, String notice, List<String> losses) {
    var versions = new FormVersions(form.get("t"), form.get("v"), form.get("turn"));
    var page = new ConvertedDocumentPages(words).page(versions, typed(), filled, notice, losses);
    return PrivateResponse.page(status, page);
  }

  private static GatewayResponse json(int status, Consumer<JsonWriter> members) {
    return PrivateResponse.of(GatewayResponse.of(status, JSON, JsonWriter.object(members)));
  }

  private DraftContent typed() {
    return new DraftContent(
        form.get("title"),
        form.get("category"),
        form.get("teaser"),
        form.get("text"),
        form.get("name"),
        form.get("jobTitle"),
        form.get("workplace"),
        form.get("side"));
  }

  /// Title and teaser are only filled in where the author has none.
  private DraftContent filled(DocxDocument document) {
    var typed = typed();
    return new DraftContent(
        orElse(typed.title(), document.title()),
        typed.category(),
        orElse(typed.teaser(), document.subtitle()),
        document.text().markdown(),
        typed.name(),
        typed.jobTitle(),
        typed.workplace(),
        typed.side());
  }

  private static String orElse(String typed, String found) {
    return typed.isBlank() ? found : typed;
  }

  /// Omits the form, which has the author's link.
  @Override
  public String toString() {
    return "DocumentResponses";
  }
}
