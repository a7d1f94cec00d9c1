namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Something that a model leaves open and that was settled in the only way that makes sense. One note for each kind, however often it occurs.</summary>
/// <param name="File">The file of the first one, as the caller named it.</param>
/// <param name="Line">The line of the first one, from 1.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Names">The first of them, <see cref="MostNames"/> at most, in the order of the files.</param>
public sealed record OpenPsaNote(string File, int Line, OpenPsaNoteKind Kind, int Count, IReadOnlyList<string> Names)
{
    /// <summary>How many names are given.</summary>
    public const int MostNames = 10;

    /// <summary>The note as a sentence.</summary>
    public string Message
    {
        get
        {
            var one = Count == 1;
            var names = $"{string.Join(", ", Names)}{(Count > Names.Count ? ", …" : "")}";
            return Kind switch
            {
                OpenPsaNoteKind.UndeclaredEvents => $"{Count:N0} basic {(one ? "event is" : "events are")} used and not defined, and so {(one ? "has" : "have")} no probability: {names}.",
                OpenPsaNoteKind.RepeatedArguments => $"{Count:N0} {(one ? "argument stands" : "arguments stand")} twice in one formula and {(one ? "counts" : "count")} once: {names}.",
                _ => $"{Count:N0} {(one ? "element of an event tree is" : "elements of event trees are")} left out, since no fault tree depends on {(one ? "it" : "them")}: {names}.",
            };
        }
    }

    /// <summary>The form in which compilers print: file, line, the word note, sentence.</summary>
    public override string ToString() => $"{File}({Line}): note: {Message}";
}
