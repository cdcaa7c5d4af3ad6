package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// SES v2's SendEmail on 127.0.0.1 alone: mails are kept in a folder, the newest 500, and shown at
/// `/`. Nothing leaves the machine. Mails to the addresses `success`, `bounce` and `complaint` at
/// `simulator.amazonses.com` are answered in a file beside the mail, `ID.feedback.json`, with what
/// SES would tell through SNS; whoever follows it may delete it.
public final class MailServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 12;

  private final MailFolder folder;
  private final Server server = new Server(new QueuedThreadPool(THREADS, 2));
  private final ServerConnector connector;

  private MailServer(MailFolder folder, int port) {
    this.folder = folder;
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(new MailHandler(folder));
    var errors = new ErrorHandler();
    errors.setShowStacks(false);
    server.setErrorHandler(errors);
  }

  /// Starts the server of a folder, which is made if it isn't there, and which only its owner may
  /// read. Only one server at a time may run on a folder.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken, or the folder can't be written
  public static MailServer in(Path folder, int port) throws IOException {
    var made = new MailServer(MailFolder.in(folder), port);
    try {
      made.server.start();
      return made;
    } catch (Exception failure) {
      made.close();
      throw failure instanceof IOException known
          ? known
          : new IOException("The mail server did not start", failure);
    }
  }

  /// Where clients find it, and people the mails.
  public URI endpoint() {
    return URI.create("http://" + HOST + ":" + connector.getLocalPort());
  }

  /// The mails that are kept, newest first. A file that can't be read is left out.
  ///
  /// @throws IOException if the folder can't be read
  public List<KeptMail> mails() throws IOException {
    return folder.contents().mails();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("The mail server did not stop", failure);
    }
  }
}
