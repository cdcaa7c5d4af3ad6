package dk.blogstafet.local.backends;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers SES v2's SendEmail, and shows the mails that were sent.
final class MailHandler extends Handler.Abstract {
  /// In bytes: SES accepts 40 MB; the relay's mails are short.
  private static final int LONGEST = 5_000_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SEND = "/v2/email/outbound-emails";
  private static final Pattern MAIL = Pattern.compile("/m/([0-9a-f-]+)(/body)?");

  private final MailFolder folder;

  MailHandler(MailFolder folder) {
    this.folder = folder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    var answer = answer(request);
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    var bytes = answer.bytes();
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    var isHead = request.getMethod().equals("HEAD");
    response.write(true, ByteBuffer.wrap(isHead ? new byte[0] : bytes), callback);
    return true;
  }

  private MailResponse answer(Request request) throws IOException {
    var path = request.getHttpURI().getPath();
    return switch (request.getMethod()) {
      case "POST" -> path.equals(SEND) ? send(request) : unknown();
      case "GET", "HEAD" -> show(path);
      default -> unknown();
    };
  }

  private MailResponse send(Request request) throws IOException {
    try (var body = Content.Source.asInputStream(request)) {
      var bytes = body.readNBytes(LONGEST + 1);
      InvalidMailException.require(bytes.length <= LONGEST, "The limit is 5 MB");
      return MailResponse.accepted(folder.store(JSON.readTree(bytes)).id());
    } catch (InvalidMailException bad) {
      return MailResponse.error(400, "BadRequestException", bad.reason());
    } catch (JsonProcessingException none) {
      return MailResponse.error(400, "BadRequestException", "The body is not JSON");
    }
  }

  private MailResponse show(String path) throws IOException {
    if (path.equals("/")) {
      return MailResponse.page(200, MailPages.list(folder.contents()));
    }
    var matcher = MAIL.matcher(path);
    if (!matcher.matches()) {
      return missing();
    }
    var isBody = matcher.group(2) != null;
    return folder
        .find(matcher.group(1))
        .map(mail -> isBody ? body(mail) : MailResponse.page(200, MailPages.mail(mail)))
        .orElseGet(MailHandler::missing);
  }

  private static MailResponse body(StoredMail mail) {
    return MailResponse.untrusted(MailPages.body(mail));
  }

  private static MailResponse missing() {
    return MailResponse.page(404, MailPages.missing());
  }

  private static MailResponse unknown() {
    return MailResponse.error(404, "UnknownOperationException", "Only SendEmail is supported");
  }
}
