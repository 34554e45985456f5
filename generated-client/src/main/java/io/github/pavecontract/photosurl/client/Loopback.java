package io.github.pavecontract.photosurl.client;

import java.util.regex.Pattern;

/** Which hosts are this machine, so that nobody on the way can read what is sent to them. */
public final class Loopback {
  private static final String IPV6 = "::1|(?:0{1,4}:){7}0{0,3}1";

  /** Names below {@code localhost} are not among them: RFC 6761 says so, and not every resolver does. */
  private static final Pattern HOST = Pattern.compile(
      "localhost|127(\\.[0-9]{1,3}){3}|" + IPV6 + "|\\[(" + IPV6 + ")]", Pattern.CASE_INSENSITIVE);

  private Loopback() {}

  /**
   * Tells whether a host is this machine, by its name alone.
   *
   * @param host the host of a URL, an IPv6 address with or without brackets
   * @return whether it is {@code localhost}, of 127.0.0.0/8, or {@code ::1}
   */
  public static boolean is(String host) {
    return HOST.matcher(host).matches();
  }
}
