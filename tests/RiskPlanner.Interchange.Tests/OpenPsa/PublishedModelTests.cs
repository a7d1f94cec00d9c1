using System.Globalization;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

/// <summary>Models with published answers: the counts of the Aralia benchmark, the probabilities as SCRAM 0.16.2 prints them.</summary>
public sealed class PublishedModelTests
{
    [DebianModelsTheory]
    [InlineData("Chinese/chinese.xml Chinese/chinese-basic-events.xml", null, "392", "0.00456932")]
    [InlineData("Baobab/baobab1.xml Baobab/baobab1-basic-events.xml", null, "46188", "1.2823E-06")]
    [InlineData("Baobab/baobab2.xml Baobab/baobab2-basic-events.xml", null, "4805", "0.0208686")]
    [InlineData("TwoTrain/two_train.xml", null, "4", "0.7225")]
    [InlineData("ThreeMotor/three_motor.xml", null, "12", "0.0211538")]
    [InlineData("HIPPS/HIPPS.xml", null, "9", "0.00162091")]
    [InlineData("Lift/lift.xml", null, "12", "1.19999E-05")]
    [InlineData("BSCU/BSCU.xml", null, "10", "0.112409")]
    [InlineData("CEA9601/CEA9601.xml CEA9601/CEA9601-basic-events.xml", 4, "54436", "2.38155E-06")]
    public void The_count_and_the_probability_are_the_published_ones(string files, int? limit, string count, string probability)
    {
        var sources = files.Split(' ').Select(file => new OpenPsaSource(file, new MemoryStream(File.ReadAllBytes(Path.Combine(DebianModelsTheoryAttribute.Folder, file)))));

        var read = OpenPsaReader.Read([.. sources], new OpenPsaReaderOptions());
        var analysis = CutSetAnalysis.Run(read.Tree!, new CutSetSettings { OrderLimit = limit });

        Assert.Equal(count, analysis.Count.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(probability, analysis.Probability!.Value.ToString("G6", CultureInfo.InvariantCulture));
    }
}
