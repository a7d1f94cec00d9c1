using RiskPlanner.Model;
using RiskPlanner.Reports.Drawing;

namespace RiskPlanner.Reports.Tests.Drawing;

public sealed class DrawingLayoutTests
{
    private readonly PlanPicture _picture = DrawingLayout.Of(Documents.SamplePlan);

    [Fact]
    public void Every_volume_and_tape_store_has_one_box_in_the_column_of_its_site()
    {
        foreach (var name in Documents.SamplePlan.Arrays.SelectMany(array => array.Volumes).Concat(Documents.SamplePlan.Tapes.Select(tape => tape.Name)))
        {
            var box = Assert.Single(_picture.Boxes, box => box.Place == name);
            var site = _picture.Sites.Single(site => site.Name == Documents.SamplePlan.SiteOf(name));
            Assert.True(box.Left >= site.Left && box.Right <= site.Right && box.Top + box.Height <= _picture.SiteHeight);
        }
    }

    [Fact]
    public void Boxes_overlap_only_where_one_holds_the_other()
    {
        foreach (var (one, other) in _picture.Boxes.SelectMany((box, index) => _picture.Boxes.Skip(index + 1).Select(later => (box, later))))
        {
            if (one.Style == "rp-box-array" && other.Style == "rp-box-volume") continue;
            Assert.False(
                one.Left < other.Right && other.Left < one.Right && one.Top < other.Top + other.Height && other.Top < one.Top + one.Height,
                $"{one.Title.Text} and {other.Title.Text} overlap.");
        }
    }

    [Fact]
    public void Arrows_begin_and_end_at_the_edges_of_boxes()
    {
        foreach (var point in _picture.Arrows.SelectMany(arrow => new[] { arrow.Points[0], arrow.Points[^1] }))
        {
            Assert.Contains(_picture.Boxes, box =>
                (Math.Abs(point.X - box.Left) < 0.01 || Math.Abs(point.X - box.Right) < 0.01) && point.Y > box.Top && point.Y < box.Top + box.Height);
        }
    }

    [Fact]
    public void No_two_arrows_share_a_lane()
    {
        var lanes = _picture.Arrows.SelectMany(arrow => arrow.Points.Zip(arrow.Points.Skip(1)).Where(pair => pair.First.X == pair.Second.X).Select(pair => pair.First.X)).ToList();

        Assert.Equal(lanes.Count, lanes.Distinct().Count());
    }

    [Fact]
    public void Arrows_run_outside_of_the_columns_except_at_their_ends()
    {
        foreach (var lane in _picture.Arrows.SelectMany(arrow => arrow.Points.Skip(1).SkipLast(1)))
            Assert.DoesNotContain(_picture.Sites, site => lane.X > site.Left && lane.X < site.Right);
    }

    [Fact]
    public void The_same_plan_gives_the_same_picture() => Assert.Equal(
        _picture.Arrows.Select(arrow => arrow.Path), DrawingLayout.Of(Documents.SamplePlan).Arrows.Select(arrow => arrow.Path));

    [Fact]
    public void A_plan_without_anything_has_an_empty_picture()
    {
        var picture = DrawingLayout.Of(new Plan { Name = "X", From = Documents.SamplePlan.From, Until = Documents.SamplePlan.Until });

        Assert.Empty(picture.Boxes);
        Assert.Empty(picture.Arrows);
    }

    [Fact]
    public void Each_kind_of_copy_is_told_from_the_others() => Assert.Equal(
        [CopyKind.Records, CopyKind.Blocks, CopyKind.PointInTime, CopyKind.Mirror, CopyKind.Carried],
        _picture.Arrows.Select(arrow => arrow.Kind).Distinct().Order());
}
