using System.Numerics;

namespace RiskPlanner.Analysis.CutSets.Counting;

/// <summary>
/// How many sets there are of each order: a polynomial whose coefficient of z^k counts the sets of k literals. Mutable, with spare room at both
/// ends, so that adding a small polynomial to a large one costs what the small one costs. T must be able to hold every coefficient.
/// </summary>
internal sealed class OrderPolynomial<T>
    where T : struct, INumberBase<T>
{
    private T[] _buffer;
    private int _start;

    private OrderPolynomial(T[] buffer, int start, int length, int lowest)
    {
        _buffer = buffer;
        _start = start;
        Length = length;
        Lowest = lowest;
    }

    /// <summary>The smallest order that is stored.</summary>
    public int Lowest { get; private set; }

    /// <summary>Number of stored orders, from <see cref="Lowest"/> upwards.</summary>
    public int Length { get; private set; }

    /// <summary>The largest order that is stored; below <see cref="Lowest"/> for the empty family.</summary>
    public int Highest => Lowest + Length - 1;

    public static OrderPolynomial<T> Empty() => new([], 0, 0, 0);

    public static OrderPolynomial<T> One() => new([T.One], 0, 1, 0);

    /// <summary>The number of sets of this order.</summary>
    public T this[int order] => order < Lowest || order > Highest ? T.Zero : _buffer[_start + order - Lowest];

    public OrderPolynomial<T> Clone() => new(_buffer.AsSpan(_start, Length).ToArray(), 0, Length, Lowest);

    /// <summary>Adds one literal to every set.</summary>
    public void Shift(int literals) => Lowest += literals;

    /// <summary>Forgets orders above the limit.</summary>
    public void Cut(int limit)
    {
        if (Length > 0 && Highest > limit)
            Length = Math.Max(0, limit - Lowest + 1);
    }

    /// <summary>Adds the other family's sets; the families must be disjoint.</summary>
    public void Add(OrderPolynomial<T> other)
    {
        if (other.Length == 0)
            return;
        if (Length == 0)
            Lowest = other.Lowest;
        MakeRoom(Math.Min(Lowest, other.Lowest), Math.Max(Length == 0 ? other.Highest : Highest, other.Highest));
        var target = _buffer.AsSpan(_start + other.Lowest - Lowest, other.Length);
        var source = other._buffer.AsSpan(other._start, other.Length);
        for (var position = 0; position < source.Length; position++)
            target[position] += source[position];
    }

    /// <summary>The family of all unions of one set of each; the families must have no literal in common.</summary>
    public OrderPolynomial<T> Times(OrderPolynomial<T> other, int limit)
    {
        if (Length == 0 || other.Length == 0)
            return Empty();
        if (IsOne)
            return other;
        if (other.IsOne)
            return this;
        var lowest = Lowest + other.Lowest;
        var length = Math.Min(limit == int.MaxValue ? int.MaxValue : limit - lowest + 1, Length + other.Length - 1);
        if (length <= 0)
            return Empty();
        var product = new T[length];
        for (var left = 0; left < Math.Min(Length, length); left++)
        {
            var factor = _buffer[_start + left];
            if (T.IsZero(factor))
                continue;
            var count = Math.Min(other.Length, length - left);
            for (var right = 0; right < count; right++)
                product[left + right] += factor * other._buffer[other._start + right];
        }
        return new OrderPolynomial<T>(product, 0, length, lowest);
    }

    private bool IsOne => Length == 1 && Lowest == 0 && _buffer[_start] == T.One;

    private void MakeRoom(int lowest, int highest)
    {
        var before = Lowest - lowest;
        var length = highest - lowest + 1;
        if (before > _start || _start - before + length > _buffer.Length)
        {
            // Twice the room, the spare part on the side that grows.
            var larger = new T[length * 2];
            var start = before > 0 ? length : 0;
            _buffer.AsSpan(_start, Length).CopyTo(larger.AsSpan(start + before));
            _buffer = larger;
            _start = start;
        }
        else
        {
            _start -= before;
            // Room that was used and cut away must count from zero again.
            _buffer.AsSpan(_start, before).Clear();
            _buffer.AsSpan(_start + before + Length, length - before - Length).Clear();
        }
        Lowest = lowest;
        Length = length;
    }
}
