package io.github.pavecontract.photosurl.diff.rule;

import io.github.pavecontract.photosurl.rule.RuleText;

/** Which operations there are, and where. */
public enum OperationRule implements DiffRule {
  ADDED(
      "operation.added",
      Effect.ADDED,
      "An operation is new.",
      "OpenAPI, Path Item Object: a request to an operation that was there must still be answered.",
      Texts.NOTHING),
  REMOVED(
      "operation.removed",
      Effect.REMOVED,
      "An operation is gone.",
      "OpenAPI, Path Item Object: a request to an operation that was there must still be answered.",
      Texts.SEND_ELSEWHERE),
  MOVED(
      "operation.moved",
      Effect.SHIFTED,
      "An operation has another path or method.",
      "OpenAPI, Path Item Object: a request to an operation that was there must still be answered.",
      Texts.SEND_ELSEWHERE),
  SERVER_CHANGED(
      "server.changed",
      Effect.CHANGED,
      "The first server has another address.",
      "OpenAPI, Server Object: generated clients send to the first server that is listed.",
      Texts.SEND_ELSEWHERE),
  SERVER_VALUE_ADDED(
      "server.value-added",
      Effect.ADDED,
      "The servers have one address more.",
      "OpenAPI, Server Object and Server Variable Object: a client may send to each server that is listed, by each value of its variables.",
      Texts.NOTHING),
  SERVER_VALUE_REMOVED(
      "server.value-removed",
      Effect.REMOVED,
      "The servers have one address less.",
      "OpenAPI, Server Object and Server Variable Object: a client may send to each server that is listed, by each value of its variables.",
      Texts.SEND_ELSEWHERE),
  WEBHOOK_ADDED(
      "webhook.added",
      Effect.ADDED,
      "A webhook is new.",
      "OpenAPI, Path Item Object: the receiver of a webhook waits for it, and may count on nothing else.",
      Texts.NOTHING),
  WEBHOOK_REMOVED(
      "webhook.removed",
      Effect.REMOVED,
      "A webhook is gone.",
      "OpenAPI, Path Item Object: the receiver of a webhook waits for it, and may count on nothing else.",
      "Stop waiting for it, before the change is deployed."),
  WEBHOOK_MOVED(
      "webhook.moved",
      Effect.SHIFTED,
      "A webhook comes with another method.",
      "OpenAPI, Path Item Object: the receiver of a webhook waits for it, and may count on nothing else.",
      "Be ready to be called in the new way, before the change is deployed."),
  CALLBACK_ADDED(
      "callback.added",
      Effect.ADDED,
      "A callback is new.",
      "OpenAPI, Callback Object: the server calls the address that a request named, as the contract says.",
      Texts.NOTHING),
  CALLBACK_REMOVED(
      "callback.removed",
      Effect.REMOVED,
      "A callback is gone.",
      "OpenAPI, Callback Object: the server calls the address that a request named, as the contract says.",
      "Stop waiting for it, before the change is deployed."),
  CALLBACK_MOVED(
      "callback.moved",
      Effect.SHIFTED,
      "A callback comes to another address, or with another method.",
      "OpenAPI, Callback Object: the server calls the address that a request named, as the contract says.",
      "Be ready to be called in the new way, before the change is deployed.");

  private final RuleText text;
  private final Effect effect;

  OperationRule(String id, Effect effect, String fault, String grounds, String remedy) {
    this.text = new RuleText(id, fault, grounds, remedy);
    this.effect = effect;
  }

  @Override
  public RuleText text() {
    return text;
  }

  @Override
  public Effect effect() {
    return effect;
  }
}
