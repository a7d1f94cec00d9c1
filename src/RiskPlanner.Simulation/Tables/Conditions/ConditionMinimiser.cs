using System.Numerics;

namespace RiskPlanner.Simulation.Tables.Conditions;

/// <summary>
/// Finds the shortest condition that a table of truth values allows: its prime implicants, and the smallest set of them that
/// covers every true row (W. V. Quine, "The problem of simplifying truth functions", 1952; E. J. McCluskey, "Minimization of
/// Boolean functions", 1956). Rows may be open ("don't care"). For the handful of variables of a table cell, every product is
/// tried. Pure function.
/// </summary>
public static class ConditionMinimiser
{
    /// <summary>The most variables that are accepted: 3 to this power products are tried.</summary>
    public const int MaximumVariables = 10;

    /// <summary>Finds the condition.</summary>
    /// <param name="variables">The number of variables, 0 to <see cref="MaximumVariables"/>.</param>
    /// <param name="rows">2 to the power of <paramref name="variables"/> rows; bit v of the index is variable v; null is open.</param>
    /// <exception cref="ArgumentException">The number of rows does not fit, or there are too many variables.</exception>
    public static Condition Minimise(int variables, IReadOnlyList<bool?> rows)
    {
        if (variables is < 0 or > MaximumVariables || rows.Count != 1 << variables)
            throw new ArgumentException($"{rows.Count} rows do not fit {variables} variables (at most {MaximumVariables}).", nameof(rows));

        var primes = PrimeImplicants(variables, rows);
        var wanted = Enumerable.Range(0, rows.Count).Where(row => rows[row] == true).ToList();
        var cover = SmallestCover(primes, wanted);
        return new Condition([.. cover.Select(prime => prime.Literals(variables))]);
    }

    private static List<Product> PrimeImplicants(int variables, IReadOnlyList<bool?> rows)
    {
        var primes = new List<Product>();
        // Fewest literals first: a product is prime when no shorter one that was found contains it.
        var candidates = Products(variables).OrderBy(product => BitOperations.PopCount(product.Mask)).ThenBy(product => product.Mask).ThenByDescending(product => product.Value);
        foreach (var candidate in candidates)
        {
            if (primes.Any(prime => prime.Contains(candidate))) continue;
            var covered = Enumerable.Range(0, rows.Count).Where(row => candidate.Covers((uint)row)).ToList();
            if (covered.All(row => rows[row] != false) && covered.Any(row => rows[row] == true)) primes.Add(candidate);
        }

        return primes;
    }

    private static IEnumerable<Product> Products(int variables)
    {
        for (uint mask = 0; mask < 1u << variables; mask++)
        {
            for (var value = mask; ; value = unchecked(value - 1) & mask)
            {
                yield return new Product(mask, value);
                if (value == 0) break;
            }
        }
    }

    private static List<Product> SmallestCover(List<Product> primes, List<int> wanted)
    {
        for (var size = 0; size <= primes.Count; size++)
        {
            if (Choose(primes, wanted, size, 0, []) is { } cover) return cover;
        }

        throw new InvalidOperationException("Prime implicants cover every true row.");
    }

    private static List<Product>? Choose(List<Product> primes, List<int> wanted, int size, int from, List<Product> chosen)
    {
        if (size == 0) return wanted.All(row => chosen.Exists(prime => prime.Covers((uint)row))) ? [.. chosen] : null;
        for (var index = from; index <= primes.Count - size; index++)
        {
            chosen.Add(primes[index]);
            if (Choose(primes, wanted, size - 1, index + 1, chosen) is { } cover) return cover;
            chosen.RemoveAt(chosen.Count - 1);
        }

        return null;
    }

    /// <summary>A product: the variables in Mask have the values in Value, the others any.</summary>
    private readonly record struct Product(uint Mask, uint Value)
    {
        public bool Covers(uint row) => (row & Mask) == Value;

        public bool Contains(Product other) => (other.Mask & Mask) == Mask && (other.Value & Mask) == Value;

        public IReadOnlyList<Literal> Literals(int variables)
        {
            var (mask, value) = (Mask, Value);
            return [.. Enumerable.Range(0, variables)
                .Where(variable => (mask >> variable & 1) == 1)
                .Select(variable => new Literal(variable, (value >> variable & 1) == 1))];
        }
    }
}
