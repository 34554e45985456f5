package io.github.pavecontract.photosurl.client;

import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/** A call that is never made: all that is wanted of Retrofit is the request. */
record RequestOnly(Request request) implements Call {
  @Override
  public Response execute() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void enqueue(Callback callback) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void cancel() {}

  @Override
  public boolean isExecuted() {
    return false;
  }

  @Override
  public boolean isCanceled() {
    return false;
  }

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  public Call clone() {
    return new RequestOnly(request);
  }
}
