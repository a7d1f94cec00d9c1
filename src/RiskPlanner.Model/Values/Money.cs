using System.Globalization;

namespace RiskPlanner.Model;

/// <summary>
/// An amount of money in the plan's currency (<see cref="Plan.Currency"/>): 0 to 9,999,999,999,999.99, with at most two
/// decimals, so that a number of JSON holds it exactly enough. Immutable and safe between threads.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "an amount from 0 to 9999999999999.99 with at most two decimals, in decimal digits";

    /// <summary>The largest amount.</summary>
    public const decimal Maximum = 9_999_999_999_999.99m;

    /// <summary>Makes an amount.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount breaks <see cref="Rule"/>.</exception>
    public Money(decimal amount)
    {
        if (!IsValid(amount)) throw new ArgumentOutOfRangeException(nameof(amount), amount, $"This is not {Rule}.");
        Amount = amount;
    }

    /// <summary>The amount in units of the currency.</summary>
    public decimal Amount { get; }

    /// <summary>Whether the number is an amount.</summary>
    public static bool IsValid(decimal amount) => amount is >= 0 and <= Maximum && decimal.Round(amount, 2) == amount;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>The amount in digits: whole, or with two decimals.</summary>
    public override string ToString() =>
        Amount.ToString(decimal.Truncate(Amount) == Amount ? "0" : "0.00", CultureInfo.InvariantCulture);

    /// <summary>Order of amounts.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Order of amounts.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Order of amounts.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Order of amounts.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;
}
