package dk.blogstafet.newsletter;

/// The paths for confirming, leaving and managing newsletters. Links in mails add a token.
public final class NewsletterUrls {
  public static final String CONFIRM = "/nyhedsbrev/bekraeft";
  public static final String LEAVE = "/nyhedsbrev/afmeld";
  public static final String UNDO = "/nyhedsbrev/afmeld/fortryd";
  public static final String PREFERENCES = "/nyhedsbrev/valg";
  public static final String ASK_FOR_LINK = "/nyhedsbrev/valg/link";
  public static final String DATA = "/nyhedsbrev/valg/data";
  public static final String ERASE = "/nyhedsbrev/valg/slet";

  private NewsletterUrls() {}
}
