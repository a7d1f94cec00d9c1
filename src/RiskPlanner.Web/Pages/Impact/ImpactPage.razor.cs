using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Impact;

/// <summary>What is lost, unavailable or exposed with what an event strikes. What is asked stands in the address.</summary>
public sealed partial class ImpactPage : IDisposable
{
    private const string Usual = "key-destruction";

    private string _kind = Usual;
    private string _target = "";
    private string? _at;
    private bool _isEmpty;
    private string _person = "";

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "event")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    private string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "in")]
    private string? KeyStore { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "person")]
    private string? Person { get; set; }

    [Inject]
    private ImpactModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(new ImpactQuery(Slug, Given(Kind), Given(Target), Given(KeyStore), Given(At)) { Person = Given(Person) }, RendererInfo.IsInteractive);
        if (Model.View is null)
        {
            Navigation.NotFound();
            return;
        }

        var usual = Model.Threats.Any(threat => threat.Kind == Usual) || Model.Threats.Count == 0 ? Usual : Model.Threats[0].Kind;
        (_kind, _target, _at, _isEmpty) = (Model.Query.Kind ?? usual, Model.Query.Target ?? "", ChosenMoment.FieldOf(Model.Moment), false);
        _person = Model.Query.Person is { } person && Model.People.Contains(person) ? person : Model.People is [var first, ..] ? first : "";
    }

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Choose(string? kind)
    {
        if (kind is null || kind == _kind) return;
        // What another kind strikes is called otherwise, as a rule.
        if (ImpactModel.SectionOf(kind) != ImpactModel.SectionOf(_kind) || ImpactModel.SectionOf(kind) is null) _target = Model.NamesOf(kind) is [var only] ? only : "";
        _kind = kind;
    }

    private void AskPerson() => Navigation.NavigateTo(new ImpactQuery(Slug, null, null, null, Given(_at)) { Person = _person }.Address);

    private void Ask()
    {
        var target = Given(_target);
        _isEmpty = target is null;
        if (target is not null) Navigation.NavigateTo(new ImpactQuery(Slug, _kind, target, Given(KeyStore), Given(_at)).Address);
    }
}
