package dk.blogstafet.local.front;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Writes the errors of the server itself, such as for an address or headers that are too long, in
/// API Gateway's format.
final class FrontErrorHandler extends ErrorHandler {
  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    var frontResponse = FrontResponse.ofGateway(code, HttpStatus.getMessage(code));
    FrontHandler.send(request, response, callback, EdgeHeaders.secured(frontResponse));
  }
}
