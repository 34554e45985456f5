package io.github.pavecontract.photosurl.contract.invariant;

import com.google.errorprone.annotations.Immutable;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.CelValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;

/** A list that CEL takes as it is; a plain one it walks whenever an expression names it. */
@Immutable
@SuppressWarnings("Immutable") // Nobody changes the elements any more.
final class ListValue extends CelValue implements List<Object>, RandomAccess {
  private final List<Object> elements;
  /** By the names of the members that are compared. */
  private final Map<String, MemberIndex> indexes = new ConcurrentHashMap<>(2);

  ListValue(List<Object> elements) {
    this.elements = Collections.unmodifiableList(elements);
  }

  /** How many elements have the same texts as an object; empty if that takes a closer look. */
  Optional<Long> partners(Object object, String names) {
    return indexes.computeIfAbsent(names, key -> new MemberIndex(elements, key)).partners(object);
  }

  @Override
  public Object value() {
    return this;
  }

  @Override
  public boolean isZeroValue() {
    return elements.isEmpty();
  }

  @Override
  public CelType celType() {
    return ListType.create(SimpleType.DYN);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public boolean isEmpty() {
    return elements.isEmpty();
  }

  @Override
  public Object get(int index) {
    return elements.get(index);
  }

  @Override
  public boolean contains(Object element) {
    return elements.contains(element);
  }

  @Override
  public boolean containsAll(Collection<?> some) {
    return elements.containsAll(some);
  }

  @Override
  public int indexOf(Object element) {
    return elements.indexOf(element);
  }

  @Override
  public int lastIndexOf(Object element) {
    return elements.lastIndexOf(element);
  }

  @Override
  public Iterator<Object> iterator() {
    return elements.iterator();
  }

  @Override
  public ListIterator<Object> listIterator() {
    return elements.listIterator();
  }

  @Override
  public ListIterator<Object> listIterator(int index) {
    return elements.listIterator(index);
  }

  @Override
  public List<Object> subList(int from, int to) {
    return elements.subList(from, to);
  }

  @Override
  public Object[] toArray() {
    return elements.toArray();
  }

  @Override
  public <T> T[] toArray(T[] array) {
    return elements.toArray(array);
  }

  @Override
  public boolean equals(Object other) {
    return elements.equals(other);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return elements.toString();
  }

  @Override
  public Object set(int index, Object element) {
    return elements.set(index, element);
  }

  @Override
  public boolean add(Object element) {
    return elements.add(element);
  }

  @Override
  public void add(int index, Object element) {
    elements.add(index, element);
  }

  @Override
  public boolean addAll(Collection<?> more) {
    return elements.addAll(more);
  }

  @Override
  public boolean addAll(int index, Collection<?> more) {
    return elements.addAll(index, more);
  }

  @Override
  public Object remove(int index) {
    return elements.remove(index);
  }

  @Override
  public boolean remove(Object element) {
    return elements.remove(element);
  }

  @Override
  public boolean removeAll(Collection<?> some) {
    return elements.removeAll(some);
  }

  @Override
  public boolean retainAll(Collection<?> some) {
    return elements.retainAll(some);
  }

  @Override
  public void clear() {
    elements.clear();
  }
}
