package dk.blogstafet.page;

import dk.blogstafet.relay.rendering.RenderedPage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Parses rendered pages.
public final class PageReader {
  private static final Pattern TAG =
      Pattern.compile("<[/!]?[a-zA-Z][a-zA-Z0-9]*(\\s+[a-zA-Z0-9:-]+(=\"[^\"]*\")?)*\\s*>");
  private static final Pattern ATTRIBUTE_VALUE = Pattern.compile("=\"[^\"]*\"");
  private static final Pattern HREF = Pattern.compile("<a href=\"([^\"]*)\"");
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

  private PageReader() {}

  public static String text(RenderedPage page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  public static boolean isHtml(RenderedPage page) {
    return page.type().startsWith("text/html");
  }

  /// Returns a page's tags in order with their attribute names, and without anything that text
  /// could influence. Fails on a `<` that doesn't start a well-formed tag.
  public static List<String> skeleton(String html) {
    var tags = new ArrayList<String>();
    var matcher = TAG.matcher(html);
    for (var at = html.indexOf('<'); at >= 0; at = html.indexOf('<', matcher.end())) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new AssertionError("Not a tag: " + html.substring(at).lines().findFirst());
      }
      tags.add(ATTRIBUTE_VALUE.matcher(matcher.group()).replaceAll(""));
    }
    return tags;
  }

  /// Returns a mail's tags. It has two comments, which only Outlook reads.
  public static List<String> mailSkeleton(String html) {
    var parts = html.split("<!--", -1);
    if (parts.length != 3) {
      throw new AssertionError("Not two comments: " + html);
    }
    return skeleton(html.replace(MailView.OUTLOOK_START, "").replace(MailView.OUTLOOK_END, ""));
  }

  /// Returns the targets of a page's links.
  public static List<String> links(String html) {
    return HREF.matcher(html).results().map(match -> match.group(1)).toList();
  }

  /// Returns the page's JSON-LD.
  public static String data(RenderedPage page) {
    var matcher = DATA.matcher(text(page));
    if (!matcher.find()) {
      throw new AssertionError("No JSON-LD in " + page.key());
    }
    return matcher.group(1);
  }

  public static Document xml(RenderedPage page) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.bytes()));
    } catch (Exception broken) {
      throw new AssertionError("Not XML: " + page.key(), broken);
    }
  }

  /// Returns the texts of all elements of this name, in order.
  public static List<String> texts(Document document, String name) {
    var elements = document.getElementsByTagName(name);
    var texts = new ArrayList<String>();
    for (var i = 0; i < elements.getLength(); i++) {
      texts.add(((Element) elements.item(i)).getTextContent());
    }
    return texts;
  }
}
