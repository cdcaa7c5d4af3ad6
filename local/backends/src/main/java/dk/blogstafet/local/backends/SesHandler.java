package dk.blogstafet.local.backends;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers SES v2's SendEmail and GetAccount.
final class SesHandler extends Handler.Abstract {
  /// The first part of the paths.
  static final String API = "/v2/";

  /// In bytes: SES accepts 40 MB; the relay's mails are short.
  private static final int LONGEST = 5_000_000;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SEND = "POST /v2/email/outbound-emails";
  private static final String ACCOUNT = "GET /v2/email/account";

  private final MailFolder folder;
  private final SesAccount account;
  private final Queue<ScriptedAnswer> script = new ConcurrentLinkedQueue<>();

  SesHandler(MailFolder folder, SesAccount account) {
    this.folder = folder;
    this.account = account;
  }

  /// Sets what happens to the next request, after those set before.
  void answerNext(ScriptedAnswer answer) {
    script.add(answer);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback)
      throws IOException, InterruptedException {
    switch (script.poll()) {
      case null -> answer(request, 1).write(request, response, callback);
      case ScriptedAnswer.Refused refused ->
          MailResponse.error(refused).write(request, response, callback);
      case ScriptedAnswer.SentTwice _ -> answer(request, 2).write(request, response, callback);
      case ScriptedAnswer.Late late -> {
        var answer = answer(request, 1);
        Thread.sleep(late.delay());
        answer.write(request, response, callback);
      }
      case ScriptedAnswer.ClosedConnection none -> {
        if (none.isDone()) {
          answer(request, 1);
        }
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.succeeded();
      }
    }
    return true;
  }

  private MailResponse answer(Request request, int times) throws IOException {
    return switch (request.getMethod() + " " + request.getHttpURI().getPath()) {
      case SEND -> send(request, times);
      case ACCOUNT -> MailResponse.json(UUID.randomUUID().toString(), account.describe());
      default -> MailResponse.unknown();
    };
  }

  private MailResponse send(Request request, int times) throws IOException {
    try (var body = Content.Source.asInputStream(request)) {
      var bytes = body.readNBytes(LONGEST + 1);
      InvalidMailException.require(bytes.length <= LONGEST, "The limit is 5 MB");
      var mail = JSON.readTree(bytes);
      SendEmailParser.validate(mail);
      var refusal = account.send();
      return refusal.isPresent() ? MailResponse.error(refusal.get()) : store(mail, times);
    } catch (InvalidMailException bad) {
      return MailResponse.error(400, "BadRequestException", bad.reason());
    } catch (JsonProcessingException none) {
      return MailResponse.error(400, "BadRequestException", "The body is not JSON");
    }
  }

  private MailResponse store(JsonNode mail, int times) throws IOException, InvalidMailException {
    var first = folder.store(mail);
    for (var sent = 1; sent < times; sent++) {
      folder.store(mail);
    }
    return MailResponse.accepted(first.id());
  }
}
