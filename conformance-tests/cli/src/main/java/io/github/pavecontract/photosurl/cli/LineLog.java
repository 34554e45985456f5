package io.github.pavecontract.photosurl.cli;

import io.github.pavecontract.photosurl.report.Visible;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Prints the lines of many threads in a thread of its own, as many at once as there are: a server that
 * waits for its terminal after each request is a slow one. Lines wait where they come faster than they
 * can be printed; none is lost, unless the process is killed.
 */
final class LineLog implements AutoCloseable {
  private static final int MOST_WAITING = 10_000;
  private static final long GATHERING_MILLIS = 10;
  private static final String END = new String("end");

  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean started = new AtomicBoolean();
  private final PrintWriter out;
  private final Thread printer;

  LineLog(PrintWriter out) {
    this.out = out;
    this.printer = new Thread(this::print, "photos-url-log");
    printer.setDaemon(true);
  }

  void print(String line) {
    if (started.compareAndSet(false, true)) {
      printer.start();
    }
    try {
      waiting.put(line);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void print() {
    List<String> lines = new ArrayList<>();
    try {
      while (true) {
        lines.add(waiting.take());
        if (!isEnd(lines.get(0))) {
          // Lets lines gather: to be woken for each would cost a busy server a tenth of its rate.
          TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
        }
        waiting.drainTo(lines);
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
          if (isEnd(line)) {
            out.print(text);
            out.flush();
            return;
          }
          // What a peer has sent moves no cursor.
          text.append(Visible.of(line)).append(System.lineSeparator());
        }
        out.print(text);
        out.flush();
        lines.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isEnd(String line) {
    // A line of a request may have the same text.
    return line == END;
  }

  /** Prints what is still waiting. */
  @Override
  public void close() {
    if (!started.get()) {
      return;
    }
    print(END);
    try {
      printer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
