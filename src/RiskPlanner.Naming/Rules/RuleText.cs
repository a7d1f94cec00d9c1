using System.Text;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Pieces of messages that several rules share.</summary>
internal static class RuleText
{
    private const int Listed = 8;

    /// <summary>A few of many names.</summary>
    public static string Few(IReadOnlyCollection<string> names) =>
        names.Count <= Listed ? string.Join(", ", names) : $"{string.Join(", ", names.Take(Listed))} and {names.Count - Listed} more";

    /// <summary>From when on, as the end of a phrase; nothing for what holds from the beginning.</summary>
    public static string Since(Instant? from) => from is { } moment ? $" from {InstantPattern.General.Format(moment)} on" : "";

    /// <summary>The word for a purpose.</summary>
    public static string Word(KeyPurpose purpose) => purpose switch
    {
        KeyPurpose.Primary => "primary",
        KeyPurpose.Backup => "backup",
        _ => "archive",
    };

    /// <summary>The label with another number; null when the number does not fit.</summary>
    public static string? WithNumber(string label, in LabelName name, int number)
    {
        // What follows a pattern is a label, and short.
        Span<char> text = stackalloc char[label.Length];
        label.CopyTo(text);
        for (var place = name.NumberStart + name.NumberLength - 1; place >= name.NumberStart; place--, number /= 10) text[place] = (char)('0' + (number % 10));
        return number > 0 ? null : new string(text);
    }

    /// <summary>The label of the same form for another purpose; null when the standard has none.</summary>
    public static string? ForPurpose(CompiledStandard? standard, string label, KeyPurpose purpose)
    {
        if (standard?.Parts[CompiledStandard.PurposePart] is null) return null;
        var name = new LabelReader(standard).Read(Encoding.ASCII.GetBytes(label)).Name;
        if (name.Outcome != LabelOutcome.Follows || name.PurposeLength == 0) return null;
        var word = standard.Patterns[name.Pattern].FormOf(CompiledStandard.PurposePart)!.Values.FirstOrDefault(value => standard.MeaningsOf(value).Contains(purpose));
        if (word is null) return null;
        var other = string.Concat(label.AsSpan(0, name.PurposeStart), word, label.AsSpan(name.PurposeStart + name.PurposeLength));
        return KeyLabel.IsValid(other) ? other : null;
    }

    /// <summary>The application that a label names, as the standard reads it; empty when it names none.</summary>
    public static string Application(NamingWorld world, int label)
    {
        var name = world.Names[label];
        return name.Outcome == LabelOutcome.Follows ? Encoding.ASCII.GetString(world.Labels[label].Slice(name.ApplicationStart, name.ApplicationLength)) : "";
    }

    /// <summary>
    /// Whose key a label names, as the beginning of a sentence: its application with what further parts say, such as <c>PAYROLL (env TEST)</c>; its pattern with
    /// these where it names no application.
    /// </summary>
    public static string Owner(NamingWorld world, int label)
    {
        var application = Application(world, label);
        var others = string.Join(", ", world.MakeReader().NamedParts(world.Labels[label]).Select(part => $"{part.Name} {part.Value}"));
        var owner = application.Length > 0 ? application : $"Pattern {world.Standard!.Patterns[world.Names[label].Pattern].Source.Text}";
        return others.Length == 0 ? owner : $"{owner} ({others})";
    }
}
