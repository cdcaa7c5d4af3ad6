package dk.blogstafet.local.backends;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// SES v2's SendEmail and GetAccount on 127.0.0.1 only: the newest 10,000 mails are stored in a
/// folder, and shown at `/`. Nothing leaves the machine. The events that SES would publish through
/// SNS are files beside the mail: `ID.feedback.json` for a mail to the addresses `success`,
/// `bounce` and `complaint` at `simulator.amazonses.com`, and `ID.send.feedback.json` for a mail
/// with tags. Their consumer may delete them.
public final class MailServer implements AutoCloseable {
  private final MailFolder folder;
  private final SesAccount account;
  private final SesHandler api;
  private final LoopbackServer server;

  private MailServer(Path folder, int port, Set<String> names, InstantSource clock)
      throws IOException {
    this.folder = MailFolder.in(folder);
    this.account = new SesAccount(clock);
    account.count(this.folder.times());
    this.api = new SesHandler(this.folder, account);
    var handler = new HostCheck(names, new MailHandler(this.folder, api));
    this.server = LoopbackServer.start("The mail server", port, handler);
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
    return new MailServer(folder, port, names, InstantSource.system());
  }

  /// Starts a server whose account counts the mails of a second and of a day by a clock.
  ///
  /// @throws IOException if the folder is not writable
  public static MailServer in(Path folder, InstantSource clock) throws IOException {
    return new MailServer(folder, 0, Set.of(), clock);
  }

  /// Returns the account, whose limits can be set.
  public SesAccount account() {
    return account;
  }

  /// Sets what happens to the next request of the API, after those set before.
  public void answerNext(ScriptedAnswer answer) {
    api.answerNext(answer);
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
