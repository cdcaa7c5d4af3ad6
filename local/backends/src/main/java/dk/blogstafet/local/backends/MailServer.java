package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// SES v2's SendEmail on 127.0.0.1 only: the newest 500 mails are stored in a folder, and shown at
/// `/`. Nothing leaves the machine. For mails to the addresses `success`, `bounce` and `complaint`
/// at `simulator.amazonses.com`, the notification that SES would send through SNS is written to a
/// file beside the mail, `ID.feedback.json`; its consumer may delete it.
public final class MailServer implements AutoCloseable {
  private final MailFolder folder;
  private final LoopbackServer server;

  private MailServer(MailFolder folder, LoopbackServer server) {
    this.folder = folder;
    this.server = server;
  }

  /// Starts the server of a folder, which is created if it does not exist, and which only its owner
  /// may read. Only one server at a time may run on a folder.
  ///
  /// @param port 0 for any free port
  /// @throws IOException if the port is in use, or the folder is not writable
  public static MailServer in(Path folder, int port) throws IOException {
    return in(folder, port, Set.of());
  }

  /// Starts a server that also accepts other host names than localhost and 127.0.0.1, such as those
  /// that containers use for this machine.
  ///
  /// @param names host names and addresses, without ports
  /// @throws IOException if the port is in use, or the folder is not writable
  public static MailServer in(Path folder, int port, Set<String> names) throws IOException {
    var mails = MailFolder.in(folder);
    var handler = new HostCheck(names, new MailHandler(mails));
    return new MailServer(mails, LoopbackServer.start("The mail server", port, handler));
  }

  /// Returns the address of the API and of the mailbox pages.
  public URI endpoint() {
    return server.endpoint();
  }

  /// Returns the stored mails, newest first, without unreadable files.
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
