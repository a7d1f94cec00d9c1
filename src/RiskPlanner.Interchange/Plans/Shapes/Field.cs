namespace RiskPlanner.Interchange;

/// <summary>A key of an object with what stands under it.</summary>
internal sealed record Field
{
    /// <summary>The key, in camel case.</summary>
    public required string Key { get; init; }

    /// <summary>The form of the value.</summary>
    public required Shape Shape { get; init; }

    /// <summary>What it means, as a sentence for users.</summary>
    public required string Meaning { get; init; }

    /// <summary>Whether the key must be there.</summary>
    public bool Required { get; init; }

    /// <summary>The value when the key is absent.</summary>
    public object? Default { get; init; }

    /// <summary>Whether an empty list says something else than none at all, so that it is written.</summary>
    public bool WritesEmptyList { get; init; }

    /// <summary>Takes the value out of the model's object, for writing; null means that the key is left out.</summary>
    public required Func<object, object?> Get { get; init; }

    /// <summary>
    /// Whether other parts of the plan refer to it: while it is wrong, it cannot be said that a reference leads nowhere.
    /// </summary>
    public bool Identifies { get; init; }

    /// <summary>The parts of the plan, by their keys in the root, that decide whether the value is right.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>
    /// The sections of the plan one of whose items it names, by their keys in the root; "volumes" stands for those of the
    /// arrays. Empty when it is no reference.
    /// </summary>
    public IReadOnlyList<string> RefersTo { get; private init; } = [];

    /// <summary>
    /// Whether it decides nothing: no replay, verdict, finding or sum depends on it. A test keeps that list
    /// (tests/RiskPlanner.Application.Tests/ForPeople).
    /// </summary>
    public bool IsForPeople { get; private init; }

    /// <summary>What it means, with a word on it where it is for people alone.</summary>
    public string FullMeaning => IsForPeople ? $"{Meaning} For people: it decides nothing." : Meaning;

    /// <summary>The same key as one that decides nothing (<see cref="IsForPeople"/>).</summary>
    public Field ForPeople() => this with { IsForPeople = true };

    /// <summary>The same key as one that names items of these sections (<see cref="RefersTo"/>).</summary>
    public Field Naming(params string[] sections) => this with { RefersTo = sections };
}
