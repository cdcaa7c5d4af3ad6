package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// SES v2's SendEmail on 127.0.0.1 alone: mails are kept in a folder, the newest 500, and shown at
/// `/`. Nothing leaves the machine. Mails to the addresses `success`, `bounce` and `complaint` at
/// `simulator.amazonses.com` are answered in a file beside the mail, `ID.feedback.json`, with what
/// SES would tell through SNS; whoever follows it may delete it.
public final class MailServer implements AutoCloseable {
  private final MailFolder folder;
  private final LoopbackServer server;

  private MailServer(MailFolder folder, LoopbackServer server) {
    this.folder = folder;
    this.server = server;
  }

  /// Starts the server of a folder, which is made if it isn't there, and which only its owner may
  /// read. Only one server at a time may run on a folder.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is taken, or the folder can't be written
  public static MailServer in(Path folder, int port) throws IOException {
    return in(folder, port, Set.of());
  }

  /// Starts one that also answers to other names than localhost and 127.0.0.1, as containers call
  /// this machine.
  ///
  /// @param names host names and addresses, without ports
  /// @throws IOException if the port is taken, or the folder can't be written
  public static MailServer in(Path folder, int port, Set<String> names) throws IOException {
    var mails = MailFolder.in(folder);
    var handler = new HostCheck(names, new MailHandler(mails));
    return new MailServer(mails, LoopbackServer.start("The mail server", port, handler));
  }

  /// Where clients find it, and people the mails.
  public URI endpoint() {
    return server.endpoint();
  }

  /// The mails that are kept, newest first. A file that can't be read is left out.
  ///
  /// @throws IOException if the folder can't be read
  public List<StoredMail> mails() throws IOException {
    return folder.contents().mails();
  }

  @Override
  public void close() {
    server.close();
  }
}
