using NodaTime;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Application.Documents;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>What the address of the page of destruction says. Immutable.</summary>
/// <param name="Slug">The plan.</param>
/// <param name="Key">The label of the key that is destroyed; null for none.</param>
/// <param name="DataSet">The data set whose key is destroyed; null for none.</param>
/// <param name="At">When, as it was typed; null for a moment that the page proposes.</param>
/// <param name="Page">The page of the list, from 1.</param>
public sealed record DestructionQuery(string Slug, string? Key, string? DataSet, string? At, int Page)
{
    /// <summary>Whether anything is asked.</summary>
    public bool IsAsked => Key is not null || DataSet is not null;

    /// <summary>The address.</summary>
    public string Address => AddressOf(Paths.Destruction(Slug), Page > 1 ? $"{Page}" : null);

    /// <summary>The address of the answer as a file.</summary>
    /// <param name="ending">json or csv.</param>
    public string FileAddress(string ending) => AddressOf($"{Paths.Destruction(Slug)}.{ending}", null);

    /// <summary>The question.</summary>
    /// <param name="proposed">The moment where none was typed.</param>
    public DestructionQuestion Question(Instant proposed)
    {
        var at = At is null ? ExactMoment.Of(proposed) : ChosenMoment.Read(At) is { } read ? ExactMoment.Of(read) : At;
        return new DestructionQuestion(Key, DataSet, at);
    }

    private string AddressOf(string path, string? page) => Paths.WithQuery(path, ("key", Key), ("dataSet", DataSet), ("at", At), ("page", page));
}
