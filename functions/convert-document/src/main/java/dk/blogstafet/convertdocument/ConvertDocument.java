package dk.blogstafet.convertdocument;

import dk.blogstafet.conversion.docx.DocxDocument;
import dk.blogstafet.conversion.docx.UnreadableDocumentException;
import dk.blogstafet.gateway.ClientAddress;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.FormOrigin;
import dk.blogstafet.gateway.GatewayRequest;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.gateway.HttpEndpoint;
import dk.blogstafet.gateway.MultipartForm;
import dk.blogstafet.newsletter.signup.NetworkPrefix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/// Converts the document in the form that authors write in, and gives the form back with its text.
/// It stores nothing but a count of its conversions: the author's next button saves.
final class ConvertDocument implements HttpEndpoint {
  /// The maximum size of a document in bytes: in Base64 and with the form around it, it fits the 6
  /// MB of a Lambda call.
  static final int LIMIT = 4 << 20;

  private static final int MEGABYTES = LIMIT >> 20;

  private final URI home;

  private final ClientAddress clients;
  private final ConversionRateLimiter limiter;

  private ConvertDocument(URI home, ClientAddress clients, ConversionRateLimiter limiter) {
    this.home = home;
    this.clients = clients;
    this.limiter = limiter;
  }

  /// Creates the endpoint of a site, whose host the environment may name.
  static ConvertDocument of(Map<String, String> environment, ConversionRateLimiter limiter) {
    var host = environment.getOrDefault("PUBLIC_HOST", "");
    var home = URI.create("https://" + (host.isEmpty() ? "localhost" : host));
    return new ConvertDocument(home, ClientAddress.of(environment), limiter);
  }

  @Override
  public GatewayResponse answer(GatewayRequest request) {
    var form = MultipartForm.of(request);
    if (form.isEmpty() || FormOrigin.of(request, home) == FormOrigin.FOREIGN) {
      var none = new FormFields(Map.of());
      return DocumentResponses.to(request, none).failed(400, "document.browser");
    }
    var responses = DocumentResponses.to(request, form.get().fields());
    var document = form.get().files().getOrDefault("document", new byte[0]);
    if (document.length == 0) {
      return responses.failed(400, "document.none");
    }
    if (document.length > LIMIT) {
      return responses.failed(413, "document.large", MEGABYTES);
    }
    return limiter
        .admit(form.get().fields().get("t"), NetworkPrefix.of(clients.of(request)))
        .map(responses::crowded)
        .orElseGet(() -> convert(document, responses));
  }

  private static GatewayResponse convert(byte[] document, DocumentResponses responses) {
    try {
      var stream = new ByteArrayInputStream(document);
      var converted = DocxDocument.read(stream, responses.words());
      return converted.text().markdown().isBlank()
          ? responses.failed(422, "document.empty")
          : responses.converted(converted);
    } catch (UnreadableDocumentException unreadable) {
      return switch (unreadable.flaw()) {
        case NOT_A_DOCUMENT -> responses.failed(422, "document.unreadable");
        case TOO_LARGE -> responses.failed(422, "document.bomb");
        case TOO_LONG -> responses.failed(422, "document.long", DocxDocument.CHARACTERS);
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException("Reading from memory", impossible);
    }
  }
}
