package dk.blogstafet.local.backends;

import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Shows the mails that were sent, and leaves SES's API to its handler.
final class MailHandler extends Handler.Wrapper {
  private static final Pattern MAIL = Pattern.compile("/m/([0-9a-f-]+)(/body)?");
  private static final Pattern OLDER = Pattern.compile("before=([0-9a-f-]+)");
  private static final int ON_A_PAGE = 100;

  private final MailFolder folder;

  MailHandler(MailFolder folder, SesHandler api) {
    super(api);
    this.folder = folder;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = request.getHttpURI().getPath();
    if (path.startsWith(SesHandler.API)) {
      return super.handle(request, response, callback);
    }
    var answer =
        switch (request.getMethod()) {
          case "GET", "HEAD" -> path.equals("/") ? list(request) : show(path);
          default -> MailResponse.unknown();
        };
    answer.write(request, response, callback);
    return true;
  }

  private MailResponse list(Request request) throws IOException {
    var before = OLDER.matcher(String.valueOf(request.getHttpURI().getQuery()));
    var contents = folder.contents(before.matches() ? before.group(1) : "g", ON_A_PAGE);
    return MailResponse.page(200, MailPages.list(contents));
  }

  private MailResponse show(String path) throws IOException {
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
}
