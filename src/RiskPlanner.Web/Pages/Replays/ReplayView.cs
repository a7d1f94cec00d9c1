using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Model;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>What the page of a replay knows: which moment, which data set, what is seen there, which lines of the log. For one reader.</summary>
public sealed class ReplayView
{
    private readonly int _run;
    private int _logShift;

    /// <summary>A view at the usual moment.</summary>
    /// <param name="run">The run's number.</param>
    /// <param name="moments">Its replay.</param>
    public ReplayView(int run, ReplayMoments moments)
    {
        (_run, Moments, Drawing) = (run, moments, AxisDrawing.Of(moments.Recording));
        (Address, DataSet) = (moments.UsualMoment, moments.UsualDataSet);
        Look();
    }

    /// <summary>The replay.</summary>
    public ReplayMoments Moments { get; }

    /// <summary>The drawing of its time.</summary>
    public AxisDrawing Drawing { get; }

    /// <summary>The moment.</summary>
    public MomentAddress Address { get; private set; }

    /// <summary>The data set.</summary>
    public DataSetName DataSet { get; private set; }

    /// <summary>What is seen.</summary>
    public MomentDocument Seen { get; private set; } = null!;

    /// <summary>How many things have happened.</summary>
    public int Happened { get; private set; }

    /// <summary>What is wrong with what was asked for; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where the moment is on the axis, from 0 to 1.</summary>
    public double Share => AxisDrawing.ShareOf(Moments.Recording, Address.At);

    /// <summary>The lines of the log that are shown.</summary>
    public LogWindow Log { get; private set; } = null!;

    /// <summary>The address that shows exactly this.</summary>
    public string Path => $"{Paths.Timeline(_run)}?at={Uri.EscapeDataString(MomentQuestion.Words(Address))}"
        + (Address.Step is { } step ? $"&step={step}" : "")
        + (DataSet == Moments.UsualDataSet ? "" : $"&dataSet={Uri.EscapeDataString(DataSet.Text)}");

    /// <summary>The moment, to the second, and what has happened last.</summary>
    public string Words
    {
        get
        {
            var last = Happened == 0 ? "nothing has happened yet" : MomentWords.Of(Moments.Recording.Happenings[Happened - 1].Kind);
            return $"{DocumentMapper.Words(Address.At)}, {last}, {Happened:N0} of {Moments.Recording.Happenings.Count:N0}";
        }
    }

    /// <summary>Shows what an address asks for; what it does not say, or says wrongly, is as usual.</summary>
    public void Ask(string? at, int? step, string? dataSet)
    {
        string? momentFault = null;
        string? dataSetFault = null;
        var address = at is null ? null : MomentQuestion.MomentIn(Moments.Recording.Plan, at, step, out momentFault);
        var name = string.IsNullOrWhiteSpace(dataSet) ? null : MomentQuestion.DataSetIn(Moments.Recording.Plan, dataSet, out dataSetFault);
        (Address, DataSet) = ((address ?? Moments.UsualMoment).Within(Moments.Recording), name ?? Moments.UsualDataSet);
        Look();
        Fault = string.Join(' ', new[] { momentFault, dataSetFault }.OfType<string>()) is { Length: > 0 } fault ? fault : null;
    }

    /// <summary>Goes to a moment.</summary>
    public void GoTo(MomentAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address.Within(Moments.Recording);
        Look();
    }

    /// <summary>Goes to a time as written; where it is none, says so and stays.</summary>
    public void GoTo(string at)
    {
        var address = MomentQuestion.MomentIn(Moments.Recording.Plan, at, null, out var fault);
        if (address is not null) GoTo(address);
        else Fault = fault;
    }

    /// <summary>Shows another data set; where the plan has none of that name, says so and stays.</summary>
    public void Show(string dataSet)
    {
        if (MomentQuestion.DataSetIn(Moments.Recording.Plan, dataSet, out var fault) is { } name)
        {
            DataSet = name;
            Look();
        }
        else
        {
            Fault = fault;
        }
    }

    /// <summary>Does what a key on the axis means; other keys mean nothing.</summary>
    /// <param name="key">The key, as browsers name it.</param>
    /// <param name="shift">Whether Shift was held: the larger step.</param>
    public void Press(string key, bool shift)
    {
        var recording = Moments.Recording;
        GoTo(key switch
        {
            "ArrowRight" or "ArrowUp" when shift => MomentTravel.ByNotable(recording, Address, back: false),
            "ArrowLeft" or "ArrowDown" when shift => MomentTravel.ByNotable(recording, Address, back: true),
            "ArrowRight" or "ArrowUp" => MomentTravel.ByThing(recording, Address, back: false),
            "ArrowLeft" or "ArrowDown" => MomentTravel.ByThing(recording, Address, back: true),
            "PageUp" => shift ? MomentTravel.ByMonths(recording, Address, 1) : MomentTravel.ByDays(recording, Address, 1),
            "PageDown" => shift ? MomentTravel.ByMonths(recording, Address, -1) : MomentTravel.ByDays(recording, Address, -1),
            "Home" => MomentAddress.After(recording, 0),
            "End" => MomentAddress.After(recording, recording.Happenings.Count),
            _ => Address,
        });
    }

    /// <summary>Goes to a part of the axis.</summary>
    public void Drag(double share) => GoTo(MomentTravel.AtShare(Moments.Recording, share));

    /// <summary>Shows other lines of the log without leaving the moment.</summary>
    /// <param name="pages">How many windows further; less than 0 is earlier.</param>
    public void ShiftLog(int pages)
    {
        _logShift += pages;
        Log = LogWindow.Of(Moments.Log.Lines, Moments.WrittenAfter(Happened), _logShift);
    }

    private void Look()
    {
        Fault = null;
        Happened = Address.HappenedIn(Moments.Recording);
        Seen = Moments.Look(Address, DataSet);
        _logShift = 0;
        ShiftLog(0);
    }
}
