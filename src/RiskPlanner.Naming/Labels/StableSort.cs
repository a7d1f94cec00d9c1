using System.Buffers;

namespace RiskPlanner.Naming;

/// <summary>Sorts items by keys of 64 bits and keeps those of equal keys in their order. Safe between threads.</summary>
internal static class StableSort
{
    private const int Small = 64;
    private const int Digits = 8;
    private const int Radix = 256;

    /// <summary>Sorts keys ascending, and the items with them.</summary>
    public static void ByKey(Span<ulong> keys, Span<int> items)
    {
        if (keys.Length <= Small) Insert(keys, items);
        else ByDigits(keys, items);
    }

    private static void Insert(Span<ulong> keys, Span<int> items)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            var (key, item) = (keys[i], items[i]);
            var at = i;
            for (; at > 0 && keys[at - 1] > key; at--)
            {
                keys[at] = keys[at - 1];
                items[at] = items[at - 1];
            }

            keys[at] = key;
            items[at] = item;
        }
    }

    // Digit by digit from the lowest (LSD radix sort); digits in which all keys agree cost nothing.
    private static void ByDigits(Span<ulong> keys, Span<int> items)
    {
        var (anyOf, allOf) = (0UL, ulong.MaxValue);
        foreach (var key in keys)
        {
            anyOf |= key;
            allOf &= key;
        }

        var differ = anyOf ^ allOf;
        var otherKeys = ArrayPool<ulong>.Shared.Rent(keys.Length);
        var otherItems = ArrayPool<int>.Shared.Rent(keys.Length);
        Span<int> places = stackalloc int[Radix];
        for (var digit = 0; digit < Digits; digit++)
        {
            var shift = digit * 8;
            if (((differ >> shift) & 0xFF) == 0) continue;
            places.Clear();
            foreach (var key in keys) places[(int)((key >> shift) & 0xFF)]++;
            var sum = 0;
            for (var value = 0; value < Radix; value++) (places[value], sum) = (sum, sum + places[value]);
            for (var i = 0; i < keys.Length; i++)
            {
                ref var place = ref places[(int)((keys[i] >> shift) & 0xFF)];
                otherKeys[place] = keys[i];
                otherItems[place++] = items[i];
            }

            otherKeys.AsSpan(0, keys.Length).CopyTo(keys);
            otherItems.AsSpan(0, items.Length).CopyTo(items);
        }

        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(otherItems);
    }
}
